import { measureCheckout } from './measures/checkout.ts';
import { measureEvents } from './measures/events.ts';
import { measureLedger } from './measures/ledger.ts';
import { measureManyOrders } from './measures/many-orders.ts';
import { measureMessages } from './measures/messages.ts';
import { measurePages } from './measures/pages.ts';
import { measurePayments } from './measures/payments.ts';
import { measureQueries } from './measures/queries.ts';
import { measureReads } from './measures/reads.ts';
import { measureSearch } from './measures/search.ts';
import { measureTrpc } from './measures/trpc.ts';
import { measureWebhook } from './measures/webhook.ts';
import type { Result } from './report.ts';
import type { Workshop } from './workshop.ts';

/** All measures by the name that `npm run bench NAME …` takes. */
export const measures: Record<string, (workshop: Workshop) => Promise<Result[]>> = {
  reads: measureReads,
  pages: measurePages,
  trpc: measureTrpc,
  messages: measureMessages,
  events: measureEvents,
  checkout: measureCheckout,
  // Reads the orders that the checkouts made.
  queries: measureQueries,
  webhook: measureWebhook,
  payments: measurePayments,
  ledger: measureLedger,
  search: measureSearch,
  // Leaves a million orders behind.
  orders: measureManyOrders,
};
