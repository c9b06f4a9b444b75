import type { Tx } from '@craftlane/service-kit/db';
import { lockOrder } from '../db/orders.ts';
import { lockRefund, type Refund, saveRefund } from '../db/refunds.ts';
import type { PaymentDeps } from '../deps.ts';
import { noteMoney } from './store-order.ts';

/**
 * A refund that Stripe would not make has failed, and says why: its money stays held, and an operator has it tried again. Does nothing when it was
 * not this attempt that still waited.
 */
export async function keepRefusedRefund(
  tx: Tx,
  deps: PaymentDeps,
  { id, orderId, attempt }: Pick<Refund, 'id' | 'orderId' | 'attempt'>,
  refusal: string,
): Promise<void> {
  const order = await lockOrder(tx, orderId);
  const refund = order && (await lockRefund(tx, id));
  if (!order || refund?.status !== 'due' || refund.attempt !== attempt) return;
  await saveRefund(tx, id, { status: 'failed', refusal, settledAt: deps.clock.now() });
  await noteMoney(tx, deps, order, [{ type: 'refund_failed', by: 'system' }]);
  deps.log.error({ orderId, refundId: id, refusal }, 'Stripe refused a refund');
}
