import { addJob } from '@craftlane/service-kit/jobs';
import { listDueRefunds } from '../db/due-refunds.ts';
import { listDueEarnings } from '../db/earnings.ts';
import { listAccountsToAsk } from '../db/payout-accounts.ts';
import { listDueOrderRefunds } from '../db/refunds.ts';
import { findCursor, saveCursor } from '../db/stripe-events.ts';
import { listDueReversals } from '../db/transfer-reversals.ts';
import type { PaymentDeps } from '../deps.ts';
import { accountEventTypes } from '../domain/stripe-facts.ts';
import { jobs } from '../jobs.ts';
import { takeInStripeEvents } from './take-in-stripe-events.ts';

/** How far back the first run looks: nearly as far as Stripe does, which lists the events of 30 days. */
const FIRST_LOOK_MS = 28 * 86_400_000;

/** So long after money was sent to an account something may still become of its payout. */
const PAYOUT_TAKES_MS = 14 * 86_400_000;

/** Each run looks this much further back than the last one ended: events are listed late, and clocks differ. */
const OVERLAP_MS = 600_000;

/**
 * Fetches from Stripe every event since the last run and takes in those whose webhook never came. The mark of how far it came
 * is moved only at the end, so an interrupted run is repeated whole. Refunds, earnings and reversals that are still due are queued again. Safe to repeat.
 */
export async function reconcileStripe(deps: PaymentDeps): Promise<void> {
  const startedAt = deps.clock.now();
  const fetchedUntil = await findCursor(deps.db, 'events');
  const since = fetchedUntil ? fetchedUntil.getTime() - OVERLAP_MS : startedAt.getTime() - FIRST_LOOK_MS;
  for await (const events of deps.stripe.listEvents(new Date(since))) {
    await takeInStripeEvents(deps, events);
  }
  await takeInAccountEvents(deps, new Date(since));
  await saveCursor(deps.db, 'events', startedAt);
  await requeueDueRefunds(deps);
  await requeueDueEarnings(deps);
}

/** Events of connected accounts are listed account by account; only those that may have some are asked. */
async function takeInAccountEvents(deps: PaymentDeps, since: Date): Promise<void> {
  const sentSince = new Date(since.getTime() - PAYOUT_TAKES_MS);
  for (const stripeAccountId of await listAccountsToAsk(deps.db, sentSince))
    await takeInStripeEvents(deps, await deps.accounts.listEvents(stripeAccountId, accountEventTypes, since));
}

/** Earnings whose clearing has ended, or that wait to be sent, and reversals: each is tried again. */
async function requeueDueEarnings({ db, clock }: PaymentDeps): Promise<void> {
  for (const { id: earningId, status } of await listDueEarnings(db, clock.now())) {
    const isClearing = status === 'clearing';
    const jobKey = isClearing ? jobs.key.clearing(earningId) : jobs.key.earning(earningId);
    await addJob(db, isClearing ? jobs.clearEarning : jobs.sendEarning, { earningId }, { jobKey });
  }
  for (const reversalId of await listDueReversals(db)) {
    await addJob(db, jobs.sendReversal, { reversalId }, { jobKey: jobs.key.reversal(reversalId) });
  }
}

/** A refund whose job used up its attempts, or that an older version only noted, is tried again. */
async function requeueDueRefunds({ db }: PaymentDeps): Promise<void> {
  for (const sessionId of await listDueRefunds(db)) {
    await addJob(db, jobs.refundLatePayment, { sessionId }, { jobKey: jobs.key.refund(sessionId) });
  }
  for (const refundId of await listDueOrderRefunds(db)) {
    await addJob(db, jobs.sendRefund, { refundId }, { jobKey: jobs.key.orderRefund(refundId) });
  }
}
