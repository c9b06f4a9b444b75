import type { Payout } from '@craftlane/contracts/earnings';
import type { Actor } from '@craftlane/service-kit/auth';
import { listPayoutsOf } from '../db/payout-accounts.ts';
import type { PaymentDeps } from '../deps.ts';

/** One page of the actor's payouts to their bank, newest first. */
export async function listPayouts(
  { db }: PaymentDeps,
  actor: Actor,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: Payout[]; total: number; page: number; pageSize: number }> {
  const found = await listPayoutsOf(db, actor.userId, { limit: pageSize, offset: (page - 1) * pageSize });
  const items = found.items.map(({ id, amountMinor, currency, status, failure, arrivesAt, createdAt }) => ({
    id,
    amountMinor,
    currency,
    status,
    failure,
    arrivesAt: arrivesAt.toISOString(),
    createdAt: createdAt.toISOString(),
  }));
  return { items, total: found.total, page, pageSize };
}
