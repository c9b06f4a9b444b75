import type { WebhookTarget } from '../config.ts';
import type { SandboxDeps } from '../deps.ts';
import { backoffMs } from './backoff.ts';
import { type ClaimedDelivery, claimDue, findNextDue, markDelivered, markFailed } from './queue.ts';
import { sendEvent } from './send-event.ts';

const MAX_PARALLEL = 8;

/** Sends what is due, several at a time, in no guaranteed order. */
export interface Dispatcher {
  /** Starts what is due. Answers the milliseconds until something else is; null when nothing is planned. */
  run(): Promise<number | null>;
  /** Aborts what is under way and waits for it; it stays due. */
  stop(): Promise<void>;
}

/** A dispatcher for one receiver. `onFree` is called when a delivery ended and another may start. */
export function createDispatcher(deps: SandboxDeps, target: WebhookTarget, onFree: () => void): Dispatcher {
  const underWay = new Set<Promise<void>>();
  const abort = new AbortController();

  function start(delivery: ClaimedDelivery): void {
    const sending = deliver(deps, target, delivery, abort.signal)
      .catch((err: unknown) => deps.log({ level: 'error', eventId: delivery.event.id, error: String(err) }))
      .finally(() => {
        underWay.delete(sending);
        onFree();
      });
    underWay.add(sending);
  }

  return {
    run: async () => {
      const free = MAX_PARALLEL - underWay.size;
      if (free === 0) return null;
      const claimed = await claimDue(deps.sql, deps.now(), free);
      for (const delivery of claimed) start(delivery);
      const next = await findNextDue(deps.sql);
      return next === null ? null : Math.max(0, next.getTime() - deps.now().getTime());
    },
    stop: async () => {
      abort.abort();
      await Promise.all(underWay);
    },
  };
}

async function deliver(
  deps: SandboxDeps,
  target: WebhookTarget,
  { event, attempts }: ClaimedDelivery,
  signal: AbortSignal,
): Promise<void> {
  const { isDelivered, result } = await sendEvent(deps, target, event, signal);
  deps.log({ webhook: event.type, eventId: event.id, attempts, result });
  if (isDelivered) return await markDelivered(deps.sql, event.id, result, deps.now());
  await markFailed(deps.sql, event.id, result, deps.now(), backoffMs(attempts, Math.random()));
}
