import type Stripe from 'stripe';
import { recordBalance } from '../balance/record-balance.ts';
import { type Cause, type SandboxDeps, unixSeconds } from '../deps.ts';
import { invalidRequest } from '../errors.ts';
import { formatMoney } from '../pages/money.ts';
import { lockAccount } from '../store/accounts.ts';
import { availableMinor } from '../store/balance-transactions.ts';
import type { Tx } from '../store/database.ts';
import { recordEvent } from '../store/events.ts';
import { insertReversal, lockTransfer, saveTransfer } from '../store/transfers.ts';

/** How many reversals a transfer shows in itself; the rest is in the list. */
const SHOWN = 10;

/** A reversal as asked for; without an amount all that is left comes back. */
export interface ReversalRequest {
  transferId: string;
  amount: number | undefined;
  metadata: Record<string, string>;
}

/**
 * Takes a transfer back, in whole or in part, under its row lock, so that no more comes back than went over.
 * Refused: more than is left, and more than the connected account has (`balance_insufficient`), which the switchboard
 * may allow. Event: `transfer.reversed` with the transfer.
 */
export async function reverseTransfer(
  deps: SandboxDeps,
  tx: Tx,
  request: ReversalRequest,
  cause: Cause,
): Promise<Stripe.TransferReversal> {
  const transfer = await lockTransfer(tx, request.transferId);
  const amount = reversibleAmount(transfer, request.amount);
  await checkBalance(deps, tx, transfer, amount);
  const reversal = buildReversal(deps, transfer, amount, request.metadata);
  reversal.balance_transaction = await moveBack(deps, tx, transfer, reversal);
  await insertReversal(tx, reversal);
  const changed = withReversal(transfer, reversal);
  await saveTransfer(tx, changed);
  await recordEvent(deps, tx, 'transfer.reversed', changed, cause, { before: transfer });
  return reversal;
}

function reversibleAmount(transfer: Stripe.Transfer, wanted: number | undefined): number {
  const left = transfer.amount - transfer.amount_reversed;
  if (left === 0) throw invalidRequest(`Transfer ${transfer.id} has already been fully reversed.`);
  const amount = wanted ?? left;
  if (amount <= left) return amount;
  const money = (minor: number) => formatMoney(minor, transfer.currency);
  throw invalidRequest(
    `Transfer reversal amount (${money(amount)}) is greater than unreversed amount on transfer (${money(left)})`,
    { param: 'amount' },
  );
}

async function checkBalance(deps: SandboxDeps, tx: Tx, transfer: Stripe.Transfer, amount: number): Promise<void> {
  const account = String(transfer.destination);
  await lockAccount(tx, account);
  if (deps.faults.allowsNegativeBalances()) return;
  const available = await availableMinor(tx, account, transfer.currency);
  if (available >= amount) return;
  throw invalidRequest(
    `The connected account ${account} has ${formatMoney(available, transfer.currency)} available, which does not cover the reversal.`,
    { code: 'balance_insufficient' },
  );
}

function buildReversal(
  deps: SandboxDeps,
  transfer: Stripe.Transfer,
  amount: number,
  metadata: Record<string, string>,
): Stripe.TransferReversal {
  return {
    id: deps.newId('trr'),
    object: 'transfer_reversal',
    amount,
    balance_transaction: null,
    created: unixSeconds(deps.now()),
    currency: transfer.currency,
    destination_payment_refund: deps.newId('pyr'),
    metadata,
    source_refund: null,
    transfer: transfer.id,
  };
}

async function moveBack(
  deps: SandboxDeps,
  tx: Tx,
  transfer: Stripe.Transfer,
  { id, amount, currency, destination_payment_refund: refund }: Stripe.TransferReversal,
): Promise<string> {
  const account = String(transfer.destination);
  await recordBalance(deps, tx, { account, type: 'payment_refund', amount: -amount, currency, source: String(refund) });
  return (await recordBalance(deps, tx, { type: 'transfer_refund', amount, currency, source: id })).id;
}

function withReversal(transfer: Stripe.Transfer, reversal: Stripe.TransferReversal): Stripe.Transfer {
  const amountReversed = transfer.amount_reversed + reversal.amount;
  const all = [reversal, ...transfer.reversals.data];
  return {
    ...transfer,
    amount_reversed: amountReversed,
    reversed: amountReversed === transfer.amount,
    reversals: {
      ...transfer.reversals,
      data: all.slice(0, SHOWN),
      has_more: transfer.reversals.has_more || all.length > SHOWN,
    },
  };
}
