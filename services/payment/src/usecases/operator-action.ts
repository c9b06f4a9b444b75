import type { TimelineEntry } from '@craftlane/contracts/payment';
import type { Actor } from '@craftlane/service-kit/auth';
import type { Tx } from '@craftlane/service-kit/db';
import { notFound } from '@craftlane/service-kit/errors';
import { insertOperatorAction, type OperatorAction } from '../db/operator-actions.ts';
import { lockOrder } from '../db/orders.ts';
import type { PaymentDeps } from '../deps.ts';
import { noteMoney } from './store-order.ts';

/** Throws NOT_FOUND for who is no operator: to everybody else the console is not there. */
export function requireOperator({ roles }: Actor): void {
  if (!roles.includes('operator')) throw notFound('not an operator');
}

/** Writes into the operators' log, in the transaction that does what it says. */
export async function logOperatorAction(
  tx: Tx,
  { newId, clock }: PaymentDeps,
  actor: Actor,
  what: Pick<OperatorAction, 'action' | 'reason'> & Partial<Pick<OperatorAction, 'orderId' | 'details'>>,
): Promise<void> {
  const { orderId = null, details = null, ...rest } = what;
  await insertOperatorAction(tx, { ...rest, orderId, details, id: newId(), operatorId: actor.userId, at: clock.now() });
}

/** The same about the money of an order, which then stands in its timeline too; `says` chooses the line, and with it who reads the reason. */
export async function logMoneyAction(
  tx: Tx,
  deps: PaymentDeps,
  actor: Actor,
  {
    says = 'operator_acted',
    ...what
  }: {
    action: string;
    reason: string;
    orderId: string;
    details?: Record<string, unknown>;
    says?: TimelineEntry['type'];
  },
): Promise<void> {
  const order = await lockOrder(tx, what.orderId);
  if (!order) throw notFound('no such order');
  await noteMoney(tx, deps, order, [{ type: says, by: 'operator', note: what.reason }]);
  await logOperatorAction(tx, deps, actor, what);
}
