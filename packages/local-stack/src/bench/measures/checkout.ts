import { randomUUID } from 'node:crypto';
import { percentile, repeat, series } from '../compare.ts';
import { timed } from '../load.ts';
import { latencyResult, type Result } from '../report.ts';
import { as, getJson, type Workshop } from '../workshop.ts';

const PER_ROUND = 30;

/** Time to open a checkout, less the time that the sandbox takes for a session like it. */
export async function measureCheckout({ stack, secrets, gig, buyer }: Workshop): Promise<Result[]> {
  const input = { gigId: gig.id, packageTier: 'basic' };
  const session = new URLSearchParams({
    mode: 'payment',
    success_url: stack.urls.publicWeb,
    cancel_url: stack.urls.publicWeb,
    'line_items[0][quantity]': '1',
    'line_items[0][price_data][currency]': 'eur',
    'line_items[0][price_data][unit_amount]': '10000',
    'line_items[0][price_data][product_data][name]': 'Work',
  });
  const checkout = () => {
    const init = as(buyer, input);
    const headers = { ...init.headers, 'idempotency-key': randomUUID() };
    return timed(() => getJson(`${stack.urls.payment}/api/payment/checkout`, { ...init, headers }));
  };
  const sandbox = () =>
    timed(() =>
      getJson(`${stack.urls.sandbox}/v1/checkout/sessions`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secrets.sandboxKey}` },
        body: session,
      }),
    );
  const sandboxMs: number[] = [];
  const p95 = await repeat(async () => {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let turn = 0; turn < PER_ROUND; turn++) {
      ours.push(await checkout());
      theirs.push(await sandbox());
    }
    const theirTime = percentile(theirs, 0.5);
    sandboxMs.push(theirTime);
    return percentile(ours, 0.95) - theirTime;
  });
  const note = `p95 without the sandbox's ${series(sandboxMs).median.toFixed(1)} ms`;
  return [latencyResult('checkout', 60, p95, note)];
}
