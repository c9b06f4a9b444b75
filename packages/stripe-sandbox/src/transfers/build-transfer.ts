import type Stripe from 'stripe';
import { type SandboxDeps, unixSeconds } from '../deps.ts';

/** What a caller decides about a transfer; the amount in minor units. */
export interface TransferTerms {
  amount: number;
  currency: string;
  destination: string;
  sourceTransaction: string | null;
  transferGroup: string | null;
  description: string | null;
  metadata: Record<string, string>;
}

/** A new transfer. Its balance transaction comes later. */
export function buildTransfer(deps: SandboxDeps, terms: TransferTerms): Stripe.Transfer {
  const id = deps.newId('tr');
  return {
    id,
    object: 'transfer',
    amount: terms.amount,
    amount_reversed: 0,
    balance_transaction: null,
    created: unixSeconds(deps.now()),
    currency: terms.currency,
    description: terms.description,
    destination: terms.destination,
    destination_payment: deps.newId('py'),
    livemode: false,
    metadata: terms.metadata,
    reversals: { object: 'list', data: [], has_more: false, url: `/v1/transfers/${id}/reversals` },
    reversed: false,
    source_transaction: terms.sourceTransaction,
    source_type: 'card',
    transfer_group: terms.transferGroup,
  };
}
