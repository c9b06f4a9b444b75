import { type Tx, transact } from '@craftlane/service-kit/db';
import { addJob } from '@craftlane/service-kit/jobs';
import { findCheckout } from '../db/checkouts.ts';
import { type Earning, owedMinor, saveEarning, spendTransferAttempt } from '../db/earnings.ts';
import { book } from '../db/ledger.ts';
import { findPayoutAccount } from '../db/payout-accounts.ts';
import { listDueReversals } from '../db/transfer-reversals.ts';
import type { PaymentDeps } from '../deps.ts';
import { sendableMinor } from '../domain/earnings.ts';
import { AttemptSpentError, TransferRefusedError } from '../domain/errors.ts';
import { sentEntry, withheldEntry } from '../domain/postings.ts';
import { jobs } from '../jobs.ts';
import { type LockedEarning, lockEarning } from './clear-earning.ts';
import { keepRefusedEarning } from './keep-refused-earning.ts';
import { noteMoney } from './store-order.ts';

/** An earning that Stripe is asked to send. */
type Sending = Earning & { status: 'sending'; stripeAccountId: string; sentAt: Date };

/**
 * Sends an available earning to its freelancer's account at Stripe: what they owe is kept first, the rest is frozen as what is sent, Stripe
 * is asked, and its answer is booked. Waits without an account that can receive it, and while the order is frozen. Safe to repeat and to run
 * at once. Throws UNAVAILABLE when Stripe does not answer, for the job around it to try again.
 */
export async function sendEarning(deps: PaymentDeps, earningId: string): Promise<void> {
  const begun = await transact(deps.db, (tx) => beginSending(tx, deps, earningId));
  if (!begun) return;
  const { earning, wasAskedBefore } = begun;
  deps.crashPoint('transfer.stored');
  try {
    const { id } = await deps.stripe.sendTransfer({
      businessKey: earningKey(earning),
      orderId: earning.orderId,
      paymentIntentId: await paymentOf(deps, earning),
      stripeAccountId: earning.stripeAccountId,
      amountMinor: earning.sentMinor,
      currency: earning.currency,
      attempt: earning.refusals + 1,
      wasAskedBefore,
    });
    deps.crashPoint('transfer.stripe-answered');
    await transact(deps.db, (tx) => recordSent(tx, deps, earningId, id));
    deps.crashPoint('transfer.recorded');
  } catch (error) {
    if (error instanceof AttemptSpentError) await spendTransferAttempt(deps.db, earning);
    if (!(error instanceof TransferRefusedError)) throw error;
    await transact(deps.db, (tx) => keepRefusedEarning(tx, deps, earningId, error.message));
  }
}

/** What names the transfer of an earning at Stripe. */
export function earningKey({ id, orderId }: Pick<Earning, 'id' | 'orderId'>): string {
  return `order:${orderId}:earning:${id}`;
}

async function beginSending(tx: Tx, deps: PaymentDeps, earningId: string) {
  const locked = await lockEarning(tx, deps, earningId);
  if (!locked) return null;
  if (isSending(locked.earning)) return { earning: locked.earning, wasAskedBefore: true };
  if (locked.earning.status !== 'available' || locked.order.frozenAt) return null;
  const earning = await withhold(tx, deps, locked);
  const account = await findPayoutAccount(tx, earning.freelancerId);
  const sentMinor = sendableMinor(earning);
  if (sentMinor === 0) await saveEarning(tx, { ...earning, status: 'spent' });
  if (sentMinor === 0 || !account?.transfersEnabled || !account.stripeAccountId) return null;
  const sending: Sending = {
    ...earning,
    status: 'sending',
    sentMinor,
    stripeAccountId: account.stripeAccountId,
    sentAt: deps.clock.now(),
  };
  await saveEarning(tx, sending);
  return { earning: sending, wasAskedBefore: earning.refusals > 0 };
}

/** Keeps of a locked earning what its freelancer owes; answers it as it is then. */
async function withhold(tx: Tx, deps: PaymentDeps, { order, earning }: LockedEarning): Promise<Earning> {
  const amountMinor = Math.min(sendableMinor(earning), await owedMinor(tx, earning));
  if (amountMinor <= 0) return earning;
  const kept = { ...earning, withheldMinor: earning.withheldMinor + amountMinor };
  await saveEarning(tx, kept);
  await book(tx, [withheldEntry(order, kept, amountMinor)], { newId: deps.newId, at: deps.clock.now() });
  await noteMoney(tx, deps, order, [{ type: 'earnings_withheld', by: 'system', amountMinor }]);
  return kept;
}

async function recordSent(tx: Tx, deps: PaymentDeps, earningId: string, stripeTransferId: string): Promise<void> {
  const locked = await lockEarning(tx, deps, earningId);
  if (locked?.earning.status !== 'sending') return;
  const { order, earning } = locked;
  const at = deps.clock.now();
  await saveEarning(tx, { ...earning, status: 'sent', stripeTransferId, sentAt: at, refusal: null });
  await book(tx, [sentEntry(order, earningId, earning.sentMinor)], { newId: deps.newId, at });
  await noteMoney(tx, deps, order, [{ type: 'payout_sent', by: 'system', amountMinor: earning.sentMinor }]);
  for (const { id: reversalId } of await listDueReversals(tx, earningId))
    await addJob(tx, jobs.sendReversal, { reversalId }, { jobKey: jobs.key.reversal(reversalId) });
}

function isSending(earning: Earning): earning is Sending {
  return earning.status === 'sending' && earning.stripeAccountId !== null && earning.sentAt !== null;
}

/** The payment that is the transfer's source. Stripe is asked for one from before it was noted here. */
async function paymentOf({ db, stripe }: PaymentDeps, { checkoutId, orderId }: Earning): Promise<string> {
  const checkout = await findCheckout(db, checkoutId);
  const { paymentIntentId = null, sessionId = null } = checkout ?? {};
  const known = paymentIntentId ?? (sessionId && (await stripe.findPaymentIntentId(sessionId)));
  if (!known) throw new Error(`The payment of order ${orderId} is not known, its earnings cannot be sent.`);
  return known;
}
