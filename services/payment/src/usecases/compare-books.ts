import { listOpenDifferences, noteDifference, settleDifference } from '../db/differences.ts';
import { findOrderOfPayment, findOwnRecord, listOwnIdsSince } from '../db/own-books.ts';
import { findCursor, saveCursor } from '../db/stripe-events.ts';
import type { PaymentDeps } from '../deps.ts';
import { type BookKind, bookKinds, differenceOf, eventTypeFor, type StripeRecord } from '../domain/book-check.ts';
import { takeInStripeEvents } from './take-in-stripe-events.ts';

/** How far back the first run looks: as far as events can still repair what it finds. */
const FIRST_LOOK_MS = 28 * 86_400_000;

/** Each run looks this much further back than the last one began: a thing may change long after it was made. */
const OVERLAP_MS = 86_400_000;

/**
 * Compares sessions, charges, refunds, transfers and disputes with Stripe since the last run, those that differed before once more, and what
 * our books say went through. What Stripe would have sent an event about is repaired by that event's handler; every difference is noted until
 * both agree. Safe to repeat.
 */
export async function compareBooks(deps: PaymentDeps): Promise<void> {
  const startedAt = deps.clock.now();
  const last = await findCursor(deps.db, 'books');
  const since = new Date(last ? last.getTime() - OVERLAP_MS : startedAt.getTime() - FIRST_LOOK_MS);
  const seen = new Set<string>();
  for (const kind of bookKinds) {
    for await (const record of deps.books.list(kind, since)) {
      seen.add(nameOf(kind, record.id));
      await compare(deps, record);
    }
  }
  const others = [
    ...(await listOpenDifferences(deps.db)).map(({ kind, stripeId: id, orderId }) => ({ kind, id, orderId })),
    ...(await listOwnIdsSince(deps.db, since)),
  ];
  for (const { kind, id, orderId } of others) {
    if (seen.has(nameOf(kind, id))) continue;
    seen.add(nameOf(kind, id));
    const record = await deps.books.find(kind, id);
    if (record) await compare(deps, record);
    else await note(deps, { kind, id, orderId }, 'Our books have it, Stripe knows no such thing.');
  }
  await saveCursor(deps.db, 'books', startedAt);
}

async function compare(deps: PaymentDeps, record: StripeRecord): Promise<void> {
  const own = await findOwnRecord(deps.db, record);
  const orderId = own?.orderId ?? (await ourOrderOf(deps, record));
  if (!orderId) return;
  const { kind, id } = record;
  const detail = differenceOf(record, own);
  if (detail === null) return settleDifference(deps.db, kind, id, deps.clock.now());
  await note(deps, { kind, id, orderId }, detail);
  await repair(deps, record);
}

/** What was made by others on the same account at Stripe is none of our business. */
async function ourOrderOf({ db }: PaymentDeps, record: StripeRecord): Promise<string | null> {
  const byPayment = record.paymentIntentId && (await findOrderOfPayment(db, record.paymentIntentId));
  return byPayment || record.orderId;
}

async function note(
  deps: PaymentDeps,
  { kind, id: stripeId, orderId }: { kind: BookKind; id: string; orderId: string | null },
  detail: string,
): Promise<void> {
  deps.log.warn({ kind, stripeId, orderId, detail }, 'Stripe and the books differ');
  await noteDifference(deps.db, { id: deps.newId(), kind, stripeId, orderId, detail, at: deps.clock.now() });
}

/** The event that never came, made of what Stripe says now; its handler decides whether there is anything to do. */
async function repair(deps: PaymentDeps, record: StripeRecord): Promise<void> {
  const type = eventTypeFor(record);
  if (!type) return;
  const { id, state, createdAt, object } = record;
  const created = Math.floor(createdAt.getTime() / 1000);
  await takeInStripeEvents(deps, [{ id: `found_${id}_${state}`, type, created, data: { object: storable(object) } }]);
}

/** The SDK adds what no event has; and no column takes U+0000. */
function storable(object: object): object {
  return JSON.parse(JSON.stringify(object).replaceAll('\\u0000', '\ufffd'));
}

function nameOf(kind: BookKind, id: string): string {
  return `${kind}:${id}`;
}
