import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { compare, percentile, repeat } from '../compare.ts';
import { requestsPerSecond, timed } from '../load.ts';
import { latencyResult, type Result, ratioResult } from '../report.ts';
import { signedEvent } from '../signed-event.ts';
import type { Workshop } from '../workshop.ts';
import { startRawServer } from '../yardsticks/start-raw-server.ts';

const PER_ROUND = 50;

/** Signed webhooks, each a new event: how many are taken in, against a bare server that inserts the same bodies, and how soon one is. */
export async function measureWebhook(workshop: Workshop): Promise<Result[]> {
  return [await measureIntake(workshop), await measureAnswer(workshop)];
}

async function measureIntake({ stack, secrets }: Workshop): Promise<Result> {
  const database = stack.databases.get('payment');
  const sql = postgres(database?.ownerUrl ?? '', { max: 1, onnotice: () => undefined });
  await sql`create table if not exists bench_intake (id bigint generated always as identity, body text not null)`;
  const bare = await startRawServer(database?.ownerUrl ?? '');
  const each = (request: object) => ({ ...request, ...signedEvent(ignoredEvent(), secrets.webhookSecret) });
  try {
    const intake = (url: string) => requestsPerSecond({ url, method: 'POST', each });
    const comparison = await compare(
      () => intake(`${stack.urls.payment}/api/payment/webhook`),
      () => intake(bare.url),
    );
    return ratioResult('webhook intake / bare INSERT', 0.3, comparison);
  } finally {
    await bare.stop();
    await sql`drop table bench_intake`;
    await sql.end();
  }
}

/** One after the other, until the answer that says that the event and its job are stored. */
async function measureAnswer({ stack, secrets }: Workshop): Promise<Result> {
  const p95 = await repeat(async () => {
    const times: number[] = [];
    for (let turn = 0; turn < PER_ROUND; turn++) {
      const webhook = signedEvent(actedOnEvent(), secrets.webhookSecret);
      const tell = () => fetch(`${stack.urls.payment}/api/payment/webhook`, { method: 'POST', ...webhook });
      times.push(
        await timed(async () => {
          const { status } = await tell();
          if (status !== 200) throw new Error(`A webhook was answered ${status}.`);
        }),
      );
    }
    return percentile(times, 0.95);
  });
  return latencyResult('webhook acknowledged', 50, p95, 'p95, stored with its job');
}

/** Of a kind that is stored and then ignored, so that the intake alone is measured. */
function ignoredEvent(): object {
  return event('product.created', { id: `prod_${randomUUID()}`, object: 'product', name: 'Something', metadata: {} });
}

/** Of a kind that is stored with a job, which finds that it is about nothing of ours. */
function actedOnEvent(): object {
  const money = { amount_total: 8_400, currency: 'eur', payment_status: 'unpaid' };
  return event('checkout.session.expired', {
    id: `cs_${randomUUID()}`,
    object: 'checkout.session',
    ...money,
    metadata: {},
  });
}

function event(type: string, object: object): object {
  return {
    id: `evt_${randomUUID().replaceAll('-', '')}`,
    object: 'event',
    api_version: null,
    created: Math.floor(Date.now() / 1000),
    data: { object },
    livemode: false,
    pending_webhooks: 1,
    request: null,
    type,
  };
}
