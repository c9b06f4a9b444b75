import { type Order, worthMinor } from './order.ts';
import type { LedgerEffect } from './order-process.ts';
import { proportion } from './proportion.ts';

/** Who bears the buyer's fee when work goes back: the platform returns it, or the buyer has paid it. */
export type FeeBearer = 'platform' | 'buyer';

/** Who bears released money that a bank called back: the platform, or the freelancer as far as they earned it. */
export type ChargebackLossBearer = 'platform' | 'freelancer';

/** What goes back to the buyer, in minor units: of the work, of the buyer's fee, and the commission that is not taken because of it. */
export type Settlement = Pick<Order, 'refundedMinor' | 'buyerFeeReturnedMinor' | 'commissionReturnedMinor'>;

/**
 * How the money of an order is shared when `refundMinor` of the work goes back to the buyer. Both fees follow in proportion, each rounded
 * half up once; the buyer's only when the platform bears it.
 */
export function settle(order: Order, refundMinor: number, bearer: FeeBearer): Settlement {
  const worth = worthMinor(order);
  const keptMinor = worth - refundMinor;
  return {
    refundedMinor: refundMinor,
    buyerFeeReturnedMinor: bearer === 'platform' ? proportion(order.buyerFeeMinor, refundMinor, worth) : 0,
    commissionReturnedMinor: order.commissionMinor - proportion(order.commissionMinor, keptMinor, worth),
  };
}

/** How an arrow's effect shares the money; `refundMinor` is an operator's decision. Empty when nothing goes back. */
export function settlementOf(
  order: Order,
  effect: LedgerEffect | undefined,
  { feeBearer, refundMinor = 0 }: { feeBearer: FeeBearer; refundMinor?: number | undefined },
): Partial<Settlement> {
  switch (effect) {
    case 'return':
      return settle(order, worthMinor(order), feeBearer);
    case 'return_all':
    case 'charge_back':
      return settle(order, worthMinor(order), 'platform');
    case 'split':
      return settle(order, refundMinor, feeBearer);
    case 'take_back':
      return noLess(order, settle(order, order.refundedMinor + refundMinor, feeBearer));
    default:
      return {};
  }
}

/** What went back stays so, whoever bears the fee by now. */
function noLess(before: Settlement, after: Settlement): Settlement {
  return {
    ...after,
    buyerFeeReturnedMinor: Math.max(before.buyerFeeReturnedMinor, after.buyerFeeReturnedMinor),
    commissionReturnedMinor: Math.max(before.commissionReturnedMinor, after.commissionReturnedMinor),
  };
}

/** What the buyer gets back in all. */
export function returnedMinor({ refundedMinor, buyerFeeReturnedMinor }: Settlement): number {
  return refundedMinor + buyerFeeReturnedMinor;
}
