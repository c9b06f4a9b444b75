import { requeueJob } from '@craftlane/service-kit/jobs';
import { listDueRefunds } from '../db/due-refunds.ts';
import { listDueEarnings } from '../db/earnings.ts';
import { type AskedAccount, listAccountsToAsk, markDisconnected } from '../db/payout-accounts.ts';
import { listDueOrderRefunds } from '../db/refunds.ts';
import { findCursor, saveCursor } from '../db/stripe-events.ts';
import { listDueReversals } from '../db/transfer-reversals.ts';
import type { PaymentDeps } from '../deps.ts';
import { accountEventTypes } from '../domain/stripe-facts.ts';
import { jobs } from '../jobs.ts';
import { storeAccount } from './store-account.ts';
import { takeInStripeEvents } from './take-in-stripe-events.ts';

/** How far back the first run looks: nearly as far as Stripe does, which lists the events of 30 days. */
const FIRST_LOOK_MS = 28 * 86_400_000;

/** So long after money was sent to an account something may still become of its payout. */
const PAYOUT_TAKES_MS = 14 * 86_400_000;

/** Each run looks this much further back than the last one ended: events are listed late, and clocks differ. */
const OVERLAP_MS = 600_000;

/**
 * Queues refunds, earnings and reversals that are still due, each in the place of when it fell due, then fetches from Stripe every event since
 * the last run and takes in those whose webhook never came. The mark of how far it came is moved only at the end, so an interrupted run is
 * repeated whole. Safe to repeat.
 */
export async function reconcileStripe(deps: PaymentDeps): Promise<void> {
  const startedAt = deps.clock.now();
  await requeueDueRefunds(deps);
  await requeueDueEarnings(deps);
  const fetchedUntil = (await findCursor(deps.db, 'events')) ?? new Date(startedAt.getTime() - FIRST_LOOK_MS);
  for await (const events of deps.stripe.listEvents(overlapping(fetchedUntil))) {
    await takeInStripeEvents(deps, events);
  }
  await saveCursor(deps.db, 'events', startedAt);
  await takeInAccountEvents(deps, { fetchedUntil, startedAt });
}

/** Since when one run fetches events, and when it began. */
interface Run {
  fetchedUntil: Date;
  startedAt: Date;
}

/**
 * Events of connected accounts are listed account by account; only those that may have some are asked. Where one account fails the others go on,
 * and it is asked again from where it stood.
 */
async function takeInAccountEvents(deps: PaymentDeps, run: Run): Promise<void> {
  const sentSince = new Date(overlapping(run.fetchedUntil).getTime() - PAYOUT_TAKES_MS);
  for (const account of await listAccountsToAsk(deps.db, sentSince)) {
    const cursor = `account:${account.stripeAccountId}` as const;
    const fetchedUntil = (await findCursor(deps.db, cursor)) ?? run.fetchedUntil;
    try {
      await askAccount(deps, account, { ...run, fetchedUntil });
      await saveCursor(deps.db, cursor, run.startedAt);
    } catch (error) {
      await saveCursor(deps.db, cursor, fetchedUntil);
      const { stripeAccountId } = account;
      deps.log.error({ err: error, stripeAccountId }, 'the events of an account were not fetched');
    }
  }
}

/** An account that cannot be reached is sent nothing; one that can be again is as Stripe says now. */
async function askAccount(deps: PaymentDeps, account: AskedAccount, { fetchedUntil, startedAt }: Run): Promise<void> {
  const { freelancerId, stripeAccountId, isDisconnected } = account;
  const events = await deps.accounts.listEvents(stripeAccountId, accountEventTypes, overlapping(fetchedUntil));
  if (!events) {
    const isNew = await markDisconnected(deps.db, stripeAccountId, startedAt);
    if (isNew) deps.log.error({ stripeAccountId, freelancerId }, 'a connected account can be reached no more');
    return;
  }
  await takeInStripeEvents(deps, events);
  const facts = isDisconnected && (await deps.accounts.find(stripeAccountId));
  if (facts) await storeAccount(deps, freelancerId, facts, startedAt);
}

function overlapping(fetchedUntil: Date): Date {
  return new Date(fetchedUntil.getTime() - OVERLAP_MS);
}

/** Earnings whose clearing has ended, or that are to be sent, and reversals: each is tried again. */
async function requeueDueEarnings({ db, clock }: PaymentDeps): Promise<void> {
  for (const { id: earningId, status, clearsAt: dueSince } of await listDueEarnings(db, clock.now())) {
    const isClearing = status === 'clearing';
    const jobKey = isClearing ? jobs.key.clearing(earningId) : jobs.key.earning(earningId);
    await requeueJob(db, isClearing ? jobs.clearEarning : jobs.sendEarning, { earningId }, { jobKey, dueSince });
  }
  for (const { id: reversalId, since: dueSince } of await listDueReversals(db)) {
    await requeueJob(db, jobs.sendReversal, { reversalId }, { jobKey: jobs.key.reversal(reversalId), dueSince });
  }
}

/** A refund whose job used up its attempts, or that an older version only noted, is tried again. */
async function requeueDueRefunds({ db }: PaymentDeps): Promise<void> {
  for (const { sessionId, since: dueSince } of await listDueRefunds(db)) {
    await requeueJob(db, jobs.refundLatePayment, { sessionId }, { jobKey: jobs.key.refund(sessionId), dueSince });
  }
  for (const { id: refundId, since: dueSince } of await listDueOrderRefunds(db)) {
    await requeueJob(db, jobs.sendRefund, { refundId }, { jobKey: jobs.key.orderRefund(refundId), dueSince });
  }
}
