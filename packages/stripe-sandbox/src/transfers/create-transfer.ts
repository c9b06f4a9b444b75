import type Stripe from 'stripe';
import { recordBalance } from '../balance/record-balance.ts';
import type { Cause, SandboxDeps } from '../deps.ts';
import { invalidRequest, resourceMissing } from '../errors.ts';
import { lockAccount } from '../store/accounts.ts';
import { availableMinor, lockPlatformBalance } from '../store/balance-transactions.ts';
import type { Tx } from '../store/database.ts';
import { recordEvent } from '../store/events.ts';
import { planOutcome } from '../store/outcomes.ts';
import { insertTransfer } from '../store/transfers.ts';
import { buildTransfer, type TransferTerms } from './build-transfer.ts';
import { reserveSource } from './reserve-source.ts';

/** A transfer as asked for; without an amount all of the source charge goes over. */
export interface TransferRequest extends Omit<TransferTerms, 'amount'> {
  amount: number | undefined;
}

/**
 * Moves money from the platform's balance to a connected account's, at once; its automatic payout follows by itself.
 * Refused in Stripe's words: a destination that is not there (`resource_missing`) or may not receive transfers
 * (`insufficient_capabilities_for_transfer`), more than the source charge holds, more than the platform has
 * (`balance_insufficient`; a transfer with a source is not held to that). Event: `transfer.created`.
 */
export async function createTransfer(
  deps: SandboxDeps,
  tx: Tx,
  request: TransferRequest,
  cause: Cause,
): Promise<Stripe.Transfer> {
  const terms = await fundedTerms(tx, request);
  await checkDestination(tx, terms.destination);
  const transfer = buildTransfer(deps, terms);
  const { amount, currency } = transfer;
  const out = await recordBalance(deps, tx, { type: 'transfer', amount: -amount, currency, source: transfer.id });
  transfer.balance_transaction = out.id;
  await recordBalance(deps, tx, {
    account: terms.destination,
    type: 'payment',
    amount,
    currency,
    source: String(transfer.destination_payment),
  });
  await insertTransfer(tx, transfer);
  await planOutcome(tx, 'payout.create', terms.destination, deps.now());
  await recordEvent(deps, tx, 'transfer.created', transfer, cause);
  return transfer;
}

async function fundedTerms(tx: Tx, request: TransferRequest): Promise<TransferTerms> {
  if (request.sourceTransaction !== null) return await reserveSource(tx, request, request.sourceTransaction);
  const { amount } = request;
  if (amount === undefined) {
    throw invalidRequest('Missing required param: amount.', { code: 'parameter_missing', param: 'amount' });
  }
  await lockPlatformBalance(tx);
  if ((await availableMinor(tx, null, request.currency)) >= amount) return { ...request, amount };
  throw invalidRequest('You have insufficient available funds in your Stripe account.', {
    code: 'balance_insufficient',
  });
}

async function checkDestination(tx: Tx, destination: string): Promise<void> {
  const account = await lockAccount(tx, destination);
  if (!account) throw resourceMissing('destination', destination, 'destination');
  if (account.data.capabilities?.transfers === 'active') return;
  throw invalidRequest(
    'Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments',
    { code: 'insufficient_capabilities_for_transfer', param: 'destination' },
  );
}
