import { shareMinor } from '@craftlane/contracts/values/amounts';

/** The shares of the platform in basis points. */
export interface FeeRates {
  buyerFeeBps: number;
  commissionBps: number;
}

/** Both fees of an order: a share of package and extras together, each rounded half up to the minor unit once. */
export function feesOf(worth: { priceMinor: number; extrasMinor: number }, rates: FeeRates) {
  const baseMinor = worth.priceMinor + worth.extrasMinor;
  return {
    buyerFeeMinor: shareMinor(baseMinor, rates.buyerFeeBps),
    commissionMinor: shareMinor(baseMinor, rates.commissionBps),
  };
}
