import type Stripe from 'stripe';
import { type SandboxDeps, unixSeconds } from '../deps.ts';
import { insertBalanceTransaction } from '../store/balance-transactions.ts';
import type { Tx } from '../store/database.ts';

/** One movement of a balance, in minor units; what leaves it is negative. */
export interface Movement {
  /** Whose balance; without it the platform's. */
  account?: string;
  type: MovementType;
  amount: number;
  /** What Stripe keeps of it. */
  fee?: number;
  currency: string;
  /** The id of what moved it. */
  source: string;
  description?: string;
  /** How reports name it, when that differs from what its type is usually called. */
  reportingCategory?: string;
}

/** How Stripe's reports name each type of movement. */
const REPORTING_CATEGORIES = {
  adjustment: 'dispute',
  charge: 'charge',
  payment: 'charge',
  payment_refund: 'refund',
  payout: 'payout',
  payout_failure: 'payout_reversal',
  refund: 'refund',
  refund_failure: 'refund_failure',
  transfer: 'transfer',
  transfer_refund: 'transfer_reversal',
} as const satisfies Partial<Record<Stripe.BalanceTransaction.Type, string>>;

type MovementType = keyof typeof REPORTING_CATEGORIES;

/** Moves a balance, in the transaction of what caused it. The money is available at once. */
export async function recordBalance(deps: SandboxDeps, tx: Tx, movement: Movement): Promise<Stripe.BalanceTransaction> {
  const created = unixSeconds(deps.now());
  const { fee = 0, currency } = movement;
  const transaction: Stripe.BalanceTransaction = {
    id: deps.newId('txn'),
    object: 'balance_transaction',
    amount: movement.amount,
    available_on: created,
    balance_type: 'payments',
    created,
    currency,
    description: movement.description ?? null,
    exchange_rate: null,
    fee,
    fee_details: fee === 0 ? [] : [{ ...FEE_DETAIL, amount: fee, currency }],
    net: movement.amount - fee,
    reporting_category: movement.reportingCategory ?? REPORTING_CATEGORIES[movement.type],
    source: movement.source,
    status: 'available',
    type: movement.type,
  };
  await insertBalanceTransaction(tx, transaction, movement.account ?? null);
  return transaction;
}

const FEE_DETAIL = { application: null, description: 'Stripe processing fees', type: 'stripe_fee' };
