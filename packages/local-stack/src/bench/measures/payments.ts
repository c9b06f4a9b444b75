import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createControlClient } from '@craftlane/stripe-sandbox/testing/control-client';
import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import postgres from 'postgres';
import { z } from 'zod';
import { percentile, repeat } from '../compare.ts';
import { latencyResult, type Result } from '../report.ts';
import { signedEvent } from '../signed-event.ts';
import { as, getJson, type Workshop } from '../workshop.ts';

const PER_ROUND = 20;
const POLL_MS = 1;

const checkoutSchema = z.object({ orderId: z.string(), checkoutUrl: z.url() });
const eventSchema = z.looseObject({
  id: z.string(),
  data: z.looseObject({ object: z.looseObject({ metadata: z.looseObject({ orderId: z.string().optional() }) }) }),
});
const eventsSchema = z.object({ data: z.array(eventSchema) });

/** From sending the signed webhook of a payment to the order that is committed as paid, with ledger, invoice, timers and jobs. */
export async function measurePayments(workshop: Workshop): Promise<Result[]> {
  const { stack, secrets } = workshop;
  const sql = postgres(stack.databases.get('payment')?.appUrl ?? '', { max: 1 });
  const control = createControlClient(stack.urls.sandbox, secrets.sandboxKey);
  await control.setFaults({ withholdWebhooks: true });
  try {
    const medians: number[] = [];
    const p95 = await repeat(async () => {
      const lags: number[] = [];
      for (let turn = 0; turn < PER_ROUND; turn++) lags.push(await lagOfOnePayment(workshop, sql));
      medians.push(percentile(lags, 0.5));
      return percentile(lags, 0.95);
    });
    const note = `p95 from the webhook's POST; p50 ${percentile(medians, 0.5).toFixed(1)} ms`;
    return [latencyResult('payment event → order paid', 100, p95, note)];
  } finally {
    await control.setFaults({});
    await sql.end();
  }
}

async function lagOfOnePayment(workshop: Workshop, sql: postgres.Sql): Promise<number> {
  const orderId = await payUnnoticed(workshop);
  const event = await completionOf(workshop, orderId);
  const webhook = signedEvent(event, workshop.secrets.webhookSecret);
  const begin = performance.now();
  const told = fetch(`${workshop.stack.urls.payment}/api/payment/webhook`, { method: 'POST', ...webhook });
  await untilPaid(sql, orderId);
  const lag = performance.now() - begin;
  const { status } = await told;
  if (status !== 200) throw new Error(`The webhook was answered ${status}.`);
  await expectBooked(sql, orderId, event.id);
  return lag;
}

/** A new order that is paid at the sandbox, which tells nobody. */
async function payUnnoticed({ stack, gig, buyer }: Workshop): Promise<string> {
  const init = as(buyer, { gigId: gig.id, packageTier: 'basic' });
  const headers = { ...init.headers, 'idempotency-key': randomUUID() };
  const answer = await getJson(`${stack.urls.payment}/api/payment/checkout`, { ...init, headers });
  const { orderId, checkoutUrl } = checkoutSchema.parse(answer);
  await payCheckout(checkoutUrl);
  return orderId;
}

async function completionOf({ stack, secrets }: Workshop, orderId: string) {
  const listed = await getJson(`${stack.urls.sandbox}/v1/events?type=checkout.session.completed&limit=5`, {
    headers: { authorization: `Bearer ${secrets.sandboxKey}` },
  });
  const found = eventsSchema.parse(listed).data.find(({ data }) => data.object.metadata.orderId === orderId);
  if (!found) throw new Error(`The sandbox has no event of the payment of order ${orderId}.`);
  return found;
}

async function untilPaid(sql: postgres.Sql, orderId: string): Promise<void> {
  const begin = performance.now();
  for (;;) {
    const [paid] = await sql`select 1 from orders where id = ${orderId} and paid_at is not null`;
    if (paid) return;
    if (performance.now() - begin > 10_000) throw new Error('The order is not paid after ten seconds.');
    await pause(POLL_MS);
  }
}

/** The measured event is what paid the order, and its money is booked. */
async function expectBooked(sql: postgres.Sql, orderId: string, eventId: string): Promise<void> {
  const [event] = await sql<{ outcome: string | null }[]>`select outcome from stripe_events where id = ${eventId}`;
  const entries = await sql`select 1 from ledger_transactions where business_key = ${`order:${orderId}:paid`}`;
  if (event?.outcome !== 'paid' || entries.length !== 1)
    throw new Error(`Event ${eventId} came to "${event?.outcome}", with ${entries.length} entries in the ledger.`);
}
