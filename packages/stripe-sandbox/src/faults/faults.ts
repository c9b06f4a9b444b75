import { z } from 'zod';

const target = {
  method: z.enum(['GET', 'POST']),
  /** Exact, or a beginning followed by `*`. */
  path: z.string().startsWith('/v1/'),
  /** How many answers are affected; without it all are. */
  times: z.number().int().min(1).optional(),
};

/** Whether it happens before what was asked for is done, or after it. */
const when = z.enum(['before', 'after']).default('after');

/** What `POST /_control/faults` takes. It replaces all faults; `{}` ends them. */
export const faultSettings = z.strictObject({
  /** The answer comes late. */
  delays: z.array(z.strictObject({ ...target, when, delayMs: z.number().int().min(1).max(600_000) })).default([]),
  /** The connection is cut instead of an answer; `before` means that nothing was done. */
  drops: z.array(z.strictObject({ ...target, when })).default([]),
  /**
   * 500: the answer of the first request with a key is this failure, done or not, and every later request with that key
   * gets it again, as at Stripe. 429: nothing is done and nothing is kept.
   */
  errors: z
    .array(z.strictObject({ ...target, status: z.literal([429, 500]), isExecuted: z.boolean().default(false) }))
    .default([]),
  /** New events of these types (`true`: all) are stored and not sent, until delivered by hand. */
  withholdWebhooks: z.union([z.boolean(), z.array(z.string())]).default(false),
  /** How new events of a type are sent: not at all, twice, or only after a later one arrived. */
  webhooks: z
    .array(
      z.strictObject({
        type: z.string(),
        mode: z.enum(['never', 'twice', 'after_next']),
        times: z.number().int().min(1).optional(),
      }),
    )
    .default([]),
  /** What would happen later by itself to these (`true`: to all) waits until it is no longer held. */
  holdOutcomes: z.union([z.boolean(), z.array(z.enum(['refund', 'dispute', 'payout']))]).default(false),
  /** Reversals may take a connected account below zero, as for a platform with connected reserves at Stripe. */
  allowNegativeBalances: z.boolean().default(false),
});

/** The checked settings. */
export type FaultSettings = z.infer<typeof faultSettings>;

/** Before or after what was asked for is done. */
export type FaultMoment = FaultSettings['drops'][number]['when'];

/** How a new event is sent. */
export type WebhookMode = 'once' | FaultSettings['webhooks'][number]['mode'];

/** The sandbox's misbehaviour on demand; held in memory, so a restart ends it. What is taken counts as one of its `times`. */
export interface Faults {
  /** Replaces every fault. */
  set(settings: FaultSettings): void;
  /** Milliseconds to wait at this moment of a request. */
  takeDelay(method: string, path: string, moment: FaultMoment): number;
  /** Whether to cut the connection at this moment of a request. */
  takeDrop(method: string, path: string, moment: FaultMoment): boolean;
  /** Whether to refuse this request as one too many. */
  takeRateLimit(method: string, path: string): boolean;
  /** The failure to answer instead of the outcome, or null. */
  takeFailure(method: string, path: string): { isExecuted: boolean } | null;
  /** How to send a new event of this type. */
  takeWebhookMode(eventType: string): WebhookMode;
  /** What waits: all of it, or the named ones. */
  heldOutcomes(): 'all' | string[];
  /** Whether a reversal may take a connected account below zero. */
  allowsNegativeBalances(): boolean;
}

/** No faults until some are set. */
export function createFaults(): Faults {
  let settings = faultSettings.parse({});
  const at = (method: string, path: string) => (each: Target) => each.method === method && matches(each.path, path);
  return {
    set: (next) => {
      settings = structuredClone(next);
    },
    takeDelay: (method, path, moment) => {
      const isMeant = at(method, path);
      return take(settings.delays, (each) => each.when === moment && isMeant(each))?.delayMs ?? 0;
    },
    takeDrop: (method, path, moment) => {
      const isMeant = at(method, path);
      return take(settings.drops, (each) => each.when === moment && isMeant(each)) !== null;
    },
    takeRateLimit: (method, path) => {
      const isMeant = at(method, path);
      return take(settings.errors, (each) => each.status === 429 && isMeant(each)) !== null;
    },
    takeFailure: (method, path) => {
      const isMeant = at(method, path);
      return take(settings.errors, (each) => each.status === 500 && isMeant(each));
    },
    takeWebhookMode: (eventType) => {
      const { withholdWebhooks: withheld } = settings;
      if (typeof withheld === 'boolean' ? withheld : withheld.includes(eventType)) return 'never';
      return take(settings.webhooks, (each) => each.type === eventType)?.mode ?? 'once';
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
}

function take<T extends { times?: number | undefined }>(faults: T[], isMeant: (fault: T) => boolean): T | null {
  const fault = faults.find((each) => each.times !== 0 && isMeant(each));
  if (!fault) return null;
  if (fault.times !== undefined) fault.times -= 1;
  return fault;
}

function matches(pattern: string, path: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : pattern === path;
}
