import type { ChargebackSummary } from '@craftlane/contracts/payment';
import type { Actor } from '@craftlane/service-kit/auth';
import { listChargebackPage } from '../db/chargebacks.ts';
import type { PaymentDeps } from '../deps.ts';
import { requireOperator } from './operator-action.ts';
import { chargebackView } from './order-view.ts';

/** One page of all chargebacks: those the bank has not decided first, by when it wants to hear from us. Throws NOT_FOUND for who is no operator. */
export async function listChargebacks(
  { db }: PaymentDeps,
  actor: Actor,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ items: ChargebackSummary[]; total: number; page: number; pageSize: number }> {
  requireOperator(actor);
  const found = await listChargebackPage(db, { limit: pageSize, offset: (page - 1) * pageSize });
  const items = found.items.map(({ chargeback, gigTitle }) => ({
    ...chargebackView(chargeback),
    orderId: chargeback.orderId,
    gigTitle,
  }));
  return { items, total: found.total, page, pageSize };
}
