import { createHmac, randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { compare } from '../compare.ts';
import { requestsPerSecond } from '../load.ts';
import { type Result, ratioResult } from '../report.ts';
import type { Workshop } from '../workshop.ts';
import { startRawServer } from '../yardsticks/start-raw-server.ts';

/** Signed webhooks, each a new event, against a bare server that inserts the same bodies. */
export async function measureWebhook({ stack, secrets }: Workshop): Promise<Result[]> {
  const database = stack.databases.get('payment');
  const sql = postgres(database?.ownerUrl ?? '', { max: 1, onnotice: () => undefined });
  await sql`create table if not exists bench_intake (id bigint generated always as identity, body text not null)`;
  const bare = await startRawServer(database?.ownerUrl ?? '');
  try {
    const intake = (url: string) =>
      requestsPerSecond({ url, method: 'POST', each: (request) => ({ ...request, ...event(secrets.webhookSecret) }) });
    const comparison = await compare(
      () => intake(`${stack.urls.payment}/api/payment/webhook`),
      () => intake(bare.url),
    );
    return [ratioResult('webhook intake / bare INSERT', 0.3, comparison)];
  } finally {
    await bare.stop();
    await sql`drop table bench_intake`;
    await sql.end();
  }
}

/** An event of a kind that is stored and then ignored, so that the intake alone is measured. */
function event(secret: string): { body: string; headers: Record<string, string> } {
  const created = Math.floor(Date.now() / 1000);
  const object = { id: `prod_${randomUUID()}`, object: 'product', name: 'Something', metadata: {} };
  const body = JSON.stringify({
    id: `evt_${randomUUID().replaceAll('-', '')}`,
    object: 'event',
    api_version: null,
    created,
    data: { object },
    livemode: false,
    pending_webhooks: 1,
    request: null,
    type: 'product.created',
  });
  const signature = createHmac('sha256', secret).update(`${created}.${body}`).digest('hex');
  return {
    body,
    headers: { 'content-type': 'application/json', 'stripe-signature': `t=${created},v1=${signature}` },
  };
}
