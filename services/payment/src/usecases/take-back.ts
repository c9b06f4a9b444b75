import type { Tx } from '@craftlane/service-kit/db';
import { addJob } from '@craftlane/service-kit/jobs';
import { type Earning, lockBalanceOf, lockEarnings, saveEarning } from '../db/earnings.ts';
import { askedBackByEarning, insertReversal } from '../db/transfer-reversals.ts';
import type { PaymentDeps } from '../deps.ts';
import { planTakeBack, type TakenPart, takeableMinor } from '../domain/earnings.ts';
import type { Order } from '../domain/order.ts';
import type { OrderMove } from '../domain/order-process.ts';
import { accounts, type Posting } from '../domain/postings.ts';
import { jobs } from '../jobs.ts';

/** How much is to be taken back, why, and of which of an order's earnings. */
export interface TakeBack {
  /** At most this is taken. */
  amountMinor: number;
  cause: OrderMove;
  isFrom: (earning: Earning) => boolean;
}

/**
 * Takes earnings of a locked order back: where they are, as far as they were not sent; what was sent becomes a debt, and Stripe is asked
 * to bring it back. Answers the lines that say where it comes from, for the entry that says where it goes.
 */
export async function takeBack(
  tx: Tx,
  deps: PaymentDeps,
  order: Order,
  { amountMinor, cause, isFrom }: TakeBack,
): Promise<Posting[]> {
  await lockBalanceOf(tx, order.freelancerId);
  const earnings = (await lockEarnings(tx, order.id)).filter(isFrom);
  const askedBack = await askedBackByEarning(
    tx,
    earnings.map(({ id }) => id),
  );
  const parts = planTakeBack(Math.min(amountMinor, takeableMinor(earnings)), earnings, askedBack);
  for (const earning of earnings) {
    const own = parts.filter(({ earningId }) => earningId === earning.id);
    if (own.length > 0) await takeFrom(tx, deps, earning, own, cause);
  }
  return postingsOf(order.freelancerId, parts);
}

async function takeFrom(
  tx: Tx,
  deps: PaymentDeps,
  earning: Earning,
  parts: readonly TakenPart[],
  cause: OrderMove,
): Promise<void> {
  const takenMinor = parts.reduce((sum, part) => sum + part.amountMinor, 0);
  await saveEarning(tx, { ...earning, takenBackMinor: earning.takenBackMinor + takenMinor });
  const amountMinor = parts.reduce((sum, part) => sum + part.reversalMinor, 0);
  if (amountMinor === 0) return;
  const { id: earningId, orderId, freelancerId, currency } = earning;
  const id = deps.newId();
  const createdAt = deps.clock.now();
  await insertReversal(tx, {
    id,
    earningId,
    orderId,
    freelancerId,
    amountMinor,
    currency,
    cause,
    status: 'due',
    createdAt,
  });
  await addJob(tx, jobs.sendReversal, { reversalId: id }, { jobKey: jobs.key.reversal(id) });
}

function postingsOf(freelancerId: string, parts: readonly TakenPart[]): Posting[] {
  return (['clearing', 'available', 'debt'] as const)
    .map((from) => ({
      account: accounts[from](freelancerId),
      amountMinor: parts.filter((part) => part.from === from).reduce((sum, part) => sum + part.amountMinor, 0),
    }))
    .filter(({ amountMinor }) => amountMinor > 0);
}
