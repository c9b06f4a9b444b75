import type { Difference as DifferenceView } from '@craftlane/contracts/operator';
import type { Actor } from '@craftlane/service-kit/auth';
import { transact } from '@craftlane/service-kit/db';
import { notFound } from '@craftlane/service-kit/errors';
import { explainOpenDifference, findOpenDifference, listDifferencePage } from '../db/differences.ts';
import { lockOrder } from '../db/orders.ts';
import type { PaymentDeps } from '../deps.ts';
import { logMoneyAction, logOperatorAction, requireOperator } from './operator-action.ts';

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

/** An operator says why a difference is right as it is; it is not reported again, and the reason stands in the order's timeline. Throws NOT_FOUND for who is none, and once it is settled. */
export async function explainDifference(
  deps: PaymentDeps,
  actor: Actor,
  { differenceId, reason }: { differenceId: string; reason: string },
): Promise<Record<string, never>> {
  requireOperator(actor);
  const difference = await findOpenDifference(deps.db, differenceId);
  if (!difference) throw notFound('no open difference');
  const { kind, stripeId, orderId } = difference;
  await transact(deps.db, async (tx) => {
    if (orderId) await lockOrder(tx, orderId);
    const explained = await explainOpenDifference(tx, differenceId, deps.clock.now());
    if (!explained) throw notFound('no open difference');
    const { detail } = explained;
    const details = { kind, stripeId, detail };
    const action = { action: 'explain_difference', reason, details };
    if (orderId) await logMoneyAction(tx, deps, actor, { ...action, orderId });
    else await logOperatorAction(tx, deps, actor, action);
  });
  return {};
}
