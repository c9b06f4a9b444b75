import type { Quote } from '@craftlane/contracts/gig';
import type { OrderStatus } from '@craftlane/contracts/payment';
import type { MarketActions, Placed } from './market.ts';
import { threeRequirements } from './quotes.ts';

/** A new order brought into this status by the service's own moves; `changes` are those of its gig once work has begun. */
export async function inStatus(
  market: MarketActions,
  status: OrderStatus,
  changes: Partial<Quote> = {},
): Promise<Placed> {
  if (status === 'pending_payment') return market.place();
  if (status === 'expired') return expired(market);
  if (status === 'cancelled') return cancelled(market);
  if (status === 'awaiting_requirements') return market.placePaid({ requirements: threeRequirements() });
  const placed = await market.placePaid(changes);
  const steps: Partial<Record<OrderStatus, readonly Step[]>> = {
    in_progress: [],
    delivered: [deliver],
    in_revision: [deliver, revise],
    completed: [deliver, accept],
    disputed: [dispute],
  };
  for (const step of steps[status] ?? []) {
    const answer = await step(market, placed);
    if (answer.status !== 200) throw new Error(`a move on the way to ${status} answered ${answer.status}`);
  }
  return placed;
}

type Step = (market: MarketActions, placed: Placed) => ReturnType<MarketActions['move']>;

const deliver: Step = (market, placed) =>
  market.move(placed, 'freelancer', 'deliver', { message: 'The first version.' });
const revise: Step = (market, placed) =>
  market.move(placed, 'buyer', 'request-revision', { message: 'A little greener, please.' });
const dispute: Step = (market, placed) =>
  market.move(placed, 'buyer', 'open-dispute', { reason: 'Nothing like what we agreed on.' });
const accept: Step = (market, placed) => market.move(placed, 'buyer', 'accept');

async function expired(market: MarketActions): Promise<Placed> {
  const placed = await market.place();
  await market.endTimeToPay(placed);
  await market.untilStatus(placed, 'expired');
  return placed;
}

async function cancelled(market: MarketActions): Promise<Placed> {
  const placed = await inStatus(market, 'awaiting_requirements');
  const { status } = await market.move(placed, 'buyer', 'cancel', { reason: 'Our plans have changed.' });
  if (status !== 200) throw new Error(`cancelling answered ${status}`);
  return placed;
}
