import type { WebhookTarget } from '../config.ts';
import type { SandboxDeps } from '../deps.ts';
import { getEvent } from '../store/events.ts';
import { markDelivered } from './queue.ts';
import { type SendResult, sendEvent } from './send-event.ts';

/** Sends an event once, now, whatever its state: again, out of order, or though withheld. */
export async function deliverByHand(deps: SandboxDeps, target: WebhookTarget, eventId: string): Promise<SendResult> {
  const event = await getEvent(deps.sql, eventId);
  const sent = await sendEvent(deps, target, event, new AbortController().signal);
  if (sent.isDelivered) await markDelivered(deps.sql, eventId, sent.result, deps.now());
  return sent;
}
