import type Stripe from 'stripe';
import type { SandboxDeps } from '../deps.ts';
import type { Tx } from '../store/database.ts';
import { recordBalance } from './record-balance.ts';

/** Puts a paid charge less the fee into the platform's balance; answers the id of the balance transaction. */
export async function recordCharge(deps: SandboxDeps, tx: Tx, charge: Stripe.Charge): Promise<string> {
  const { bps, fixedMinor } = deps.config.fee;
  const { id } = await recordBalance(deps, tx, {
    type: 'charge',
    amount: charge.amount,
    fee: Math.round((charge.amount * bps) / 10_000) + fixedMinor,
    currency: charge.currency,
    source: charge.id,
    ...(charge.description !== null && { description: charge.description }),
  });
  return id;
}
