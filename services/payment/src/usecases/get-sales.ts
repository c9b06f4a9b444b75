import type { Sales } from '@craftlane/contracts/payment';
import type { Actor } from '@craftlane/service-kit/auth';
import type { PaymentDeps } from '../deps.ts';
import { lastMonths, monthStart } from '../domain/months.ts';
import { orderSummary } from './order-view.ts';

const monthCount = 12;

/** What the actor sold as a freelancer in the last twelve months, those without a sale included, and what they have to do. */
export async function getSales(deps: PaymentDeps, actor: Actor): Promise<Sales> {
  const now = deps.clock.now();
  const found = await deps.findSales(actor.userId, monthStart(now, monthCount - 1));
  const byMonth = new Map(found.months.map((each) => [each.month, each]));
  return {
    currency: deps.settings.currency,
    months: lastMonths(now, monthCount).map((month) => byMonth.get(month) ?? { month, orders: 0, earningsMinor: 0 }),
    activeOrders: found.activeOrders,
    due: found.due.map((item) => orderSummary(item, 'freelancer', now)),
  };
}
