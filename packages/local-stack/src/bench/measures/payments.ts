import { randomUUID } from 'node:crypto';
import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import postgres from 'postgres';
import { z } from 'zod';
import { percentile, repeat } from '../compare.ts';
import { latencyResult, type Result } from '../report.ts';
import { as, getJson, type Workshop } from '../workshop.ts';

const PER_ROUND = 20;

const checkoutSchema = z.object({ orderId: z.string(), checkoutUrl: z.url() });

/** From the webhook of a payment, when it is stored, to the order that is paid, with ledger, invoice, timers and jobs. */
export async function measurePayments(workshop: Workshop): Promise<Result[]> {
  const sql = postgres(workshop.stack.databases.get('payment')?.appUrl ?? '', { max: 1 });
  try {
    const medians: number[] = [];
    const p95 = await repeat(async () => {
      const lags: number[] = [];
      for (let turn = 0; turn < PER_ROUND; turn++) lags.push(await lagOfOnePayment(workshop, sql));
      medians.push(percentile(lags, 0.5));
      return percentile(lags, 0.95);
    });
    const note = `p95; p50 ${percentile(medians, 0.5).toFixed(1)} ms`;
    return [latencyResult('payment event → order paid', 100, p95, note)];
  } finally {
    await sql.end();
  }
}

async function lagOfOnePayment({ stack, gig, buyer }: Workshop, sql: postgres.Sql): Promise<number> {
  const init = as(buyer, { gigId: gig.id, packageTier: 'basic' });
  const headers = { ...init.headers, 'idempotency-key': randomUUID() };
  const answer = await getJson(`${stack.urls.payment}/api/payment/checkout`, { ...init, headers });
  const { orderId, checkoutUrl } = checkoutSchema.parse(answer);
  await payCheckout(checkoutUrl);
  const begin = performance.now();
  for (;;) {
    const [row] = await sql<{ lag: number }[]>`
      select extract(epoch from handled_at - received_at)::float8 * 1000 as lag from stripe_events
      where outcome is not null and type = 'checkout.session.completed' and payload #>> '{data,object,metadata,orderId}' = ${orderId}`;
    if (row) return row.lag;
    if (performance.now() - begin > 10_000) throw new Error('The payment has not arrived after ten seconds.');
  }
}
