import type Stripe from 'stripe';
import type { Queryable } from '../store/database.ts';
import { GIVE_UP_AFTER_MS } from './backoff.ts';

/** A claimed delivery is tried again after this long when the process that claimed it died. */
const LEASE_MS = 30_000;

/** An event to send now, with the number of this try. */
export interface ClaimedDelivery {
  event: Stripe.EventBase;
  attempts: number;
}

/** Takes up to `limit` deliveries that are due; no other claim gets them before the lease ends. */
export async function claimDue(sql: Queryable, now: Date, limit: number): Promise<ClaimedDelivery[]> {
  return await sql<ClaimedDelivery[]>`
    with due as (
      select event_id from webhook_deliveries where state = 'pending' and next_attempt_at <= ${now}
      order by next_attempt_at, event_id limit ${limit} for update skip locked
    )
    update webhook_deliveries d
    set attempts = d.attempts + 1, first_attempt_at = coalesce(d.first_attempt_at, ${now}),
      next_attempt_at = ${new Date(now.getTime() + LEASE_MS)}
    from due join events e on e.id = due.event_id
    where d.event_id = due.event_id
    returning e.data as event, d.attempts`;
}

/**
 * The receiver has it, and gets it again at once when more copies are to arrive. Earlier events that were held until a
 * later one arrived are due now.
 */
export async function markDelivered(sql: Queryable, eventId: string, result: string, now: Date): Promise<void> {
  await sql`
    update webhook_deliveries set last_result = ${result}, next_attempt_at = ${now}, copies = copies - 1,
      state = case when copies > 1 then 'pending' else 'delivered' end
    where event_id = ${eventId}`;
  await sql`
    update webhook_deliveries set state = 'pending', next_attempt_at = ${now}
    where state = 'held' and event_id in (
      select id from events where seq < (select seq from events where id = ${eventId}))`;
}

/** Plans the next try, or gives up when the first one is too long ago. A delivery that succeeded meanwhile stays so. */
export async function markFailed(
  sql: Queryable,
  eventId: string,
  result: string,
  now: Date,
  pauseMs: number,
): Promise<void> {
  await sql`
    update webhook_deliveries set last_result = ${result}, next_attempt_at = ${new Date(now.getTime() + pauseMs)},
      state = case when first_attempt_at < ${new Date(now.getTime() - GIVE_UP_AFTER_MS)} then 'given_up' else 'pending' end
    where event_id = ${eventId} and state = 'pending'`;
}

/** Makes everything unsent due at once: after a restart the receiver was probably restarted too. */
export async function makeAllDue(sql: Queryable, now: Date): Promise<void> {
  await sql`update webhook_deliveries set next_attempt_at = ${now} where state = 'pending' and next_attempt_at > ${now}`;
}

/** When the next delivery is due; null when nothing waits. */
export async function findNextDue(sql: Queryable): Promise<Date | null> {
  const [row] = await sql<{ due: Date | null }[]>`
    select min(next_attempt_at) as due from webhook_deliveries where state = 'pending'`;
  return row?.due ?? null;
}
