import type { Earning } from '@craftlane/contracts/earnings';
import type { Actor } from '@craftlane/service-kit/auth';
import { listEarningsOf } from '../db/balances.ts';
import type { PaymentDeps } from '../deps.ts';

/** One page of what the actor's orders earned, newest first. */
export async function listEarnings(
  { db }: PaymentDeps,
  actor: Actor,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: Earning[]; total: number; page: number; pageSize: number }> {
  const found = await listEarningsOf(db, actor.userId, { limit: pageSize, offset: (page - 1) * pageSize });
  const items = found.items.map(({ earning, gigTitle, frozenAt }) => ({
    id: earning.id,
    orderId: earning.orderId,
    gigTitle,
    kind: earning.kind,
    status: earning.status,
    currency: earning.currency,
    amountMinor: earning.amountMinor,
    takenBackMinor: earning.takenBackMinor,
    withheldMinor: earning.withheldMinor,
    sentMinor: earning.sentMinor,
    reversedMinor: earning.reversedMinor,
    clearsAt: earning.clearsAt.toISOString(),
    sentAt: earning.sentAt?.toISOString() ?? null,
    createdAt: earning.createdAt.toISOString(),
    isFrozen: frozenAt !== null,
  }));
  return { items, total: found.total, page, pageSize };
}
