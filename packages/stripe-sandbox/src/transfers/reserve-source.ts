import type Stripe from 'stripe';
import { invalidRequest } from '../errors.ts';
import { formatMoney } from '../pages/money.ts';
import { lockCharge, saveCharge } from '../store/charges.ts';
import type { Tx } from '../store/database.ts';
import { transferredMinor } from '../store/transfers.ts';
import type { TransferTerms } from './build-transfer.ts';
import type { TransferRequest } from './create-transfer.ts';

/**
 * The terms of a transfer out of a charge, under the charge's row lock, so that all its transfers together never take
 * more than was paid. As at Stripe refunds do not count against it, and the transfer is of the charge's group; a charge
 * without one gets one.
 */
export async function reserveSource(tx: Tx, request: TransferRequest, chargeId: string): Promise<TransferTerms> {
  const charge = await lockCharge(tx, chargeId, 'source_transaction');
  checkCharge(charge, request);
  const taken = await transferredMinor(tx, chargeId);
  const amount = request.amount ?? charge.amount;
  if (taken + amount > charge.amount) throw sourceExceeded(charge, taken);
  const transferGroup = charge.transfer_group ?? request.transferGroup ?? `group_${String(charge.payment_intent)}`;
  if (charge.transfer_group === null) await saveCharge(tx, { ...charge, transfer_group: transferGroup });
  return { ...request, amount, transferGroup };
}

function checkCharge(charge: Stripe.Charge, request: TransferRequest): void {
  if (!charge.paid) {
    throw invalidRequest(`Charge ${charge.id} has failed, and cannot be the source of a transfer.`, {
      param: 'source_transaction',
    });
  }
  if (charge.currency !== request.currency) {
    throw invalidRequest(
      `The currency of source_transaction's balance transaction (${charge.currency}) must be the same as the transfer currency (${request.currency})`,
      { param: 'currency' },
    );
  }
  if (charge.transfer_group !== null && (request.transferGroup ?? charge.transfer_group) !== charge.transfer_group) {
    throw invalidRequest(`The transfer_group must be that of the source_transaction (${charge.transfer_group}).`, {
      param: 'transfer_group',
    });
  }
}

function sourceExceeded(charge: Stripe.Charge, taken: number): Error {
  const money = (minor: number) => formatMoney(minor, charge.currency);
  const rule = `Transfers using this transaction as a source must not exceed the source amount of ${money(charge.amount)}.`;
  const used = ` (There is already a transfer using this source, amounting to ${money(taken)}.)`;
  return invalidRequest(taken === 0 ? rule : rule + used, { param: 'amount' });
}
