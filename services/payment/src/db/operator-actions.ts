import type { Db, Tx } from '@craftlane/service-kit/db';
import { desc, eq } from 'drizzle-orm';
import { operatorActions, orders, people } from './schema.ts';

/** Something an operator did, and why. */
export type OperatorAction = Omit<typeof operatorActions.$inferSelect, 'seq'>;

/** Notes what an operator did. */
export async function insertOperatorAction(tx: Tx, action: OperatorAction): Promise<void> {
  await tx.insert(operatorActions).values(action);
}

/** One page of the log, newest first, with the names of operators and the titles of orders where they are known. */
export async function listOperatorActions(
  db: Db,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ items: (OperatorAction & { operatorName: string | null; gigTitle: string | null })[]; total: number }> {
  const { id, operatorId, action, orderId, reason, details, at, seq } = operatorActions;
  const [items, total] = await Promise.all([
    db
      .select({
        ...{ id, operatorId, action, orderId, reason, details, at },
        operatorName: people.displayName,
        gigTitle: orders.gigTitle,
      })
      .from(operatorActions)
      .leftJoin(people, eq(people.userId, operatorId))
      .leftJoin(orders, eq(orders.id, orderId))
      .orderBy(desc(seq))
      .limit(limit)
      .offset(offset),
    db.$count(operatorActions),
  ]);
  return { items, total };
}
