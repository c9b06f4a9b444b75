import { isDeepStrictEqual } from 'node:util';
import Stripe from 'stripe';
import { type Cause, type SandboxDeps, unixSeconds } from '../deps.ts';
import { resourceMissing } from '../errors.ts';
import type { WebhookMode } from '../faults/faults.ts';
import { asJson, type Queryable } from './database.ts';

/** What the sandbox reports. */
export type SandboxEventType = Extract<
  Stripe.Event.Type,
  | 'checkout.session.completed'
  | 'checkout.session.expired'
  | 'payment_intent.created'
  | 'payment_intent.succeeded'
  | 'payment_intent.payment_failed'
  | 'payment_intent.requires_action'
  | 'payment_intent.canceled'
  | 'charge.succeeded'
  | 'charge.failed'
  | 'charge.refunded'
  | 'refund.created'
  | 'refund.updated'
  | 'refund.failed'
  | 'charge.refund.updated'
  | 'charge.dispute.created'
  | 'charge.dispute.updated'
  | 'charge.dispute.closed'
  | 'charge.dispute.funds_withdrawn'
  | 'charge.dispute.funds_reinstated'
  | 'account.updated'
  | 'payout.created'
  | 'payout.paid'
  | 'payout.failed'
  | 'transfer.created'
  | 'transfer.updated'
  | 'transfer.reversed'
>;

/** What an event can say beside its object. */
export interface EventContext {
  /** The connected account it happened in. */
  account?: string;
  /** The object before the change: what differs is told as `previous_attributes`. */
  before?: object;
}

/**
 * Records a fact with a snapshot of its object, in the transaction that changes the object, and queues its
 * webhook when there is a receiver. Wake the loops after commit.
 */
export async function recordEvent(
  deps: SandboxDeps,
  sql: Queryable,
  type: SandboxEventType,
  object: object,
  cause: Cause,
  context: EventContext = {},
): Promise<void> {
  const hasReceiver = deps.config.webhook !== null;
  const event: Stripe.EventBase = {
    id: deps.newId('evt'),
    object: 'event',
    ...(context.account !== undefined && { account: context.account }),
    api_version: Stripe.API_VERSION,
    created: unixSeconds(deps.now()),
    data: { object, ...(context.before && { previous_attributes: previousAttributes(context.before, object) }) },
    livemode: false,
    pending_webhooks: hasReceiver ? 1 : 0,
    request: { id: cause.requestId, idempotency_key: cause.idempotencyKey },
    type,
  };
  await sql`
    insert into events (id, created, type, account, data)
    values (${event.id}, ${event.created}, ${type}, ${context.account ?? null}, ${asJson(sql, event)})`;
  if (!hasReceiver) return;
  const { state, copies } = DELIVERIES[deps.faults.takeWebhookMode(type)];
  await sql`
    insert into webhook_deliveries (event_id, state, copies, next_attempt_at)
    values (${event.id}, ${state}, ${copies}, ${deps.now()})`;
}

/** How each mode of sending begins. */
const DELIVERIES: Readonly<Record<WebhookMode, { state: string; copies: number }>> = {
  once: { state: 'pending', copies: 1 },
  twice: { state: 'pending', copies: 2 },
  after_next: { state: 'held', copies: 1 },
  never: { state: 'withheld', copies: 1 },
};

/** The event as it is now, or `resource_missing`. */
export async function getEvent(sql: Queryable, id: string): Promise<Stripe.EventBase> {
  const [row] = await sql<{ data: Stripe.EventBase }[]>`select data from events where id = ${id}`;
  if (!row) throw resourceMissing('event', id);
  const [event] = await withPendingWebhooks(sql, [row.data]);
  return event ?? row.data;
}

/** The events with `pending_webhooks` as it stands, which changes after the snapshot. */
export async function withPendingWebhooks(sql: Queryable, events: Stripe.EventBase[]): Promise<Stripe.EventBase[]> {
  if (events.length === 0) return [];
  const rows = await sql<{ event_id: string }[]>`
    select event_id from webhook_deliveries
    where state <> 'delivered' and event_id in ${sql(events.map((event) => event.id))}`;
  const pending = new Set(rows.map((row) => row.event_id));
  return events.map((event) => ({ ...event, pending_webhooks: pending.has(event.id) ? 1 : 0 }));
}

/** The members of `before` that are other in `after`, as they were. */
function previousAttributes(before: object, after: object): Record<string, unknown> {
  const now = new Map(Object.entries(after));
  return Object.fromEntries(Object.entries(before).filter(([key, value]) => !isDeepStrictEqual(value, now.get(key))));
}
