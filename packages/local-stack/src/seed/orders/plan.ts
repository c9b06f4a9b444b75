import type { PackageTier } from '@craftlane/contracts/values/gigs';
import { demoBuyer, otherBuyers, type SeedPerson } from '../accounts.ts';
import { freelancers } from '../freelancers.ts';
import { randomFor } from '../random.ts';
import type { SeedFreelancer, SeedGig } from '../types.ts';

/** Where a demo order stands at the end of the seed; one asked to cancel is still in progress. */
export type Ending =
  | 'pending_payment'
  | 'expired'
  | 'awaiting_requirements'
  | 'in_progress'
  | 'in_revision'
  | 'delivered'
  | 'completed'
  | 'asked_to_cancel'
  | 'cancelled'
  | 'disputed';

/** A demo order: who, what, how far it comes, and how many days ago the last thing happened to it. */
export type OrderPlan = {
  key: string;
  buyer: SeedPerson;
  freelancer: SeedFreelancer;
  gig: SeedGig;
  tier: PackageTier;
  ending: Ending;
  isRevised: boolean;
  quietForDays: number;
};

/** Orders of the demo buyer: one in every status, and a past. */
const ofDemoBuyer: readonly [Ending, quietForDays: number][] = [
  ['pending_payment', 0.003],
  ['awaiting_requirements', 0.2],
  ['in_progress', 1.4],
  ['in_revision', 0.6],
  ['delivered', 0.9],
  ['disputed', 1.2],
  ['asked_to_cancel', 0.5],
  ['expired', 17],
  ['cancelled', 34],
  ['completed', 6],
  ['completed', 24],
  ['completed', 51],
  ['completed', 88],
  ['completed', 120],
];

/** Orders that wait for the demo freelancer, the last one late. */
const atDemoFreelancer: readonly [Ending, quietForDays: number][] = [
  ['awaiting_requirements', 0.4],
  ['in_progress', 0.8],
  ['in_progress', 2.2],
  ['in_revision', 1.1],
  ['delivered', 1.6],
  ['in_progress', 5.5],
  ['asked_to_cancel', 0.3],
  ['disputed', 2.6],
  ['cancelled', 40],
];

/** Days ago at which the demo freelancer was paid; more often of late. */
const pastSales = [
  196, 181, 170, 158, 149, 137, 128, 120, 113, 104, 97, 91, 84, 77, 72, 66, 59, 53, 48, 43, 38, 33, 29, 24, 20, 16, 12,
  9, 7, 4, 2,
];

/** Every order of the demo. The same freelancers give the same orders. */
export function planOrders(): OrderPlan[] {
  const [demoFreelancer, ...others] = freelancers as [SeedFreelancer, ...SeedFreelancer[]];
  return [
    ...ofDemoBuyer.map(([ending, days], index) => plan(at(others, index * 3), demoBuyer, ending, days, `ada-${index}`)),
    ...atDemoFreelancer.map(([ending, days], index) =>
      plan(demoFreelancer, at(otherBuyers, index), ending, days, `due-${index}`),
    ),
    ...pastSales.map((days, index) =>
      plan(
        demoFreelancer,
        index % 7 === 3 ? demoBuyer : at(otherBuyers, index * 5),
        'completed',
        days,
        `sold-${index}`,
      ),
    ),
    ...others.flatMap((freelancer, index) => [
      plan(freelancer, at(otherBuyers, index), 'completed', 3 + ((index * 7) % 30), `past-${index}`),
      plan(freelancer, at(otherBuyers, index + 2), at(busy, index), 0.3 + (index % 5) * 0.4, `busy-${index}`),
    ]),
  ];
}

const busy: readonly Ending[] = ['in_progress', 'completed', 'delivered', 'completed', 'in_progress', 'completed'];

function plan(
  freelancer: SeedFreelancer,
  buyer: SeedPerson,
  ending: Ending,
  quietForDays: number,
  key: string,
): OrderPlan {
  const random = randomFor(`${freelancer.handle} ${key}`);
  return {
    key,
    buyer,
    freelancer,
    gig: at(freelancer.gigs.slice(0, 3), Math.floor(random() * 3)),
    tier: random() < 0.6 ? 'basic' : 'standard',
    ending,
    isRevised: ending === 'in_revision' || (ending === 'completed' && random() < 0.3),
    quietForDays,
  };
}

function at<Item>(items: readonly Item[], index: number): Item {
  return items[index % items.length] as Item;
}
