import type { Difference as DifferenceView } from '@craftlane/contracts/operator';
import type { Actor } from '@craftlane/service-kit/auth';
import { transact } from '@craftlane/service-kit/db';
import { notFound } from '@craftlane/service-kit/errors';
import { explainOpenDifference, listDifferencePage } from '../db/differences.ts';
import type { PaymentDeps } from '../deps.ts';
import { logOperatorAction, requireOperator } from './operator-action.ts';

/** One page of what Stripe and our books say differently, or did. Throws NOT_FOUND for who is no operator. */
export async function listDifferences(
  { db }: PaymentDeps,
  actor: Actor,
  { page, pageSize, state }: { page: number; pageSize: number; state: 'open' | 'settled' },
): Promise<{ items: DifferenceView[]; total: number; page: number; pageSize: number }> {
  requireOperator(actor);
  const { items, total } = await listDifferencePage(db, { state, limit: pageSize, offset: (page - 1) * pageSize });
  const views = items.map((item) => ({
    ...item,
    foundAt: item.foundAt.toISOString(),
    seenAt: item.seenAt.toISOString(),
    settledAt: item.settledAt?.toISOString() ?? null,
  }));
  return { items: views, total, page, pageSize };
}

/** An operator says why a difference is right as it is; it is not reported again. Throws NOT_FOUND for who is none, and once it is settled. */
export async function explainDifference(
  deps: PaymentDeps,
  actor: Actor,
  { differenceId, reason }: { differenceId: string; reason: string },
): Promise<Record<string, never>> {
  requireOperator(actor);
  await transact(deps.db, async (tx) => {
    const explained = await explainOpenDifference(tx, differenceId, deps.clock.now());
    if (!explained) throw notFound('no open difference');
    const { kind, stripeId, orderId, detail } = explained;
    const details = { kind, stripeId, detail };
    await logOperatorAction(tx, deps, actor, { action: 'explain_difference', orderId, reason, details });
  });
  return {};
}
