import { z } from 'zod';

const target = {
  method: z.enum(['GET', 'POST']),
  /** Exact, or a beginning followed by `*`. */
  path: z.string().startsWith('/v1/'),
  /** How many answers are affected; without it all are. */
  times: z.number().int().min(1).optional(),
};

/** What `POST /_control/faults` takes. It replaces all faults; `{}` ends them. */
export const faultSettings = z.strictObject({
  /** The answer comes late; what was asked for is done at once. */
  delays: z.array(z.strictObject({ ...target, delayMs: z.number().int().min(1).max(600_000) })).default([]),
  /** What was asked for is done, then the connection is cut instead of an answer. */
  drops: z.array(z.strictObject(target)).default([]),
  /** New events of these types (`true`: all) are stored and not sent, until delivered by hand. */
  withholdWebhooks: z.union([z.boolean(), z.array(z.string())]).default(false),
  /** What would happen later by itself to these (`true`: to all) waits until it is no longer held. */
  holdOutcomes: z.union([z.boolean(), z.array(z.enum(['refund', 'dispute', 'payout']))]).default(false),
  /** Reversals may take a connected account below zero, as for a platform with connected reserves at Stripe. */
  allowNegativeBalances: z.boolean().default(false),
});

/** The checked settings. */
export type FaultSettings = z.infer<typeof faultSettings>;

/** The sandbox's misbehaviour on demand; held in memory, so a restart ends it. */
export interface Faults {
  /** Replaces every fault. */
  set(settings: FaultSettings): void;
  /** Milliseconds to hold this answer back; counts as one of the fault's `times`. */
  takeDelay(method: string, path: string): number;
  /** Whether to cut the connection instead of this answer; counts as one of the fault's `times`. */
  takeDrop(method: string, path: string): boolean;
  /** Whether a new event of this type stays unsent. */
  isWithheld(eventType: string): boolean;
  /** What waits: all of it, or the named ones. */
  heldOutcomes(): 'all' | string[];
  /** Whether a reversal may take a connected account below zero. */
  allowsNegativeBalances(): boolean;
}

/** No faults until some are set. */
export function createFaults(): Faults {
  let settings = faultSettings.parse({});
  return {
    set: (next) => {
      settings = structuredClone(next);
    },
    takeDelay: (method, path) => take(settings.delays, method, path)?.delayMs ?? 0,
    takeDrop: (method, path) => take(settings.drops, method, path) !== null,
    isWithheld: (eventType) => {
      const { withholdWebhooks } = settings;
      return typeof withholdWebhooks === 'boolean' ? withholdWebhooks : withholdWebhooks.includes(eventType);
    },
    heldOutcomes: () => {
      const { holdOutcomes } = settings;
      if (typeof holdOutcomes === 'boolean') return holdOutcomes ? 'all' : [];
      return holdOutcomes;
    },
    allowsNegativeBalances: () => settings.allowNegativeBalances,
  };
}

interface Target {
  method: string;
  path: string;
  times?: number | undefined;
}

function take<T extends Target>(faults: T[], method: string, path: string): T | null {
  const fault = faults.find((each) => each.times !== 0 && each.method === method && matches(each.path, path));
  if (!fault) return null;
  if (fault.times !== undefined) fault.times -= 1;
  return fault;
}

function matches(pattern: string, path: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : pattern === path;
}
