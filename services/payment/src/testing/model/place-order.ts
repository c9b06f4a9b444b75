import type { MarketActions, Placed } from '../market.ts';
import { threeRequirements } from '../quotes.ts';
import { type LossBearer, newModelOrder } from './model-order.ts';
import type { Modelled } from './model-steps.ts';
import { newModelTime } from './model-time.ts';

/** Orders something of this price, of the freelancer of `again` if given. */
export async function placeOrder(
  market: MarketActions,
  { priceMinor, asks, bearer, again }: { priceMinor: number; asks: boolean; bearer: LossBearer; again?: Placed },
): Promise<Modelled & { placed: Placed }> {
  const requirements = asks ? threeRequirements() : [];
  const offered = { ...market.offer().quote.package, priceMinor };
  const placed = await market.place({
    requirements,
    priceMinor,
    package: offered,
    ...(again && { freelancerId: again.quote.freelancerId }),
  });
  const now = market.clock.now().getTime();
  return {
    placed,
    model: newModelOrder(priceMinor, asks, 1, bearer),
    time: newModelTime(now, placed.quote.deliveryDays),
  };
}
