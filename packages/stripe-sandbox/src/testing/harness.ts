import Stripe from 'stripe';
import { onTestFinished } from 'vitest';
import type { SandboxOptions } from '../sandbox.ts';
import { type SandboxSettings, startTestSandbox, type TestSandbox } from './start-test-sandbox.ts';
import { startWebhookReceiver, type WebhookReceiver } from './webhook-receiver.ts';

const WEBHOOK_SECRET = 'whsec_sandboxsuite';

/** A sandbox under test with the SDK pointed at it and a receiver for its webhooks. */
export interface Harness extends TestSandbox {
  stripe: Stripe;
  receiver: WebhookReceiver;
}

/** A harness that ends with the running test. */
export async function startHarness(options: SandboxOptions = {}): Promise<Harness> {
  const harness = await openHarness(options);
  onTestFinished(harness.stop);
  return harness;
}

/** Starts a sandbox on a database of its own with a webhook receiver; the caller stops both. */
export async function openHarness(
  options: SandboxOptions = {},
  settings: Pick<SandboxSettings, 'fee'> = {},
): Promise<Harness> {
  const receiver = await startWebhookReceiver(WEBHOOK_SECRET);
  const webhook = { url: receiver.url, secret: WEBHOOK_SECRET };
  const sandbox = await startTestSandbox({ ...settings, webhook }, options);
  const { hostname: host, port } = new URL(sandbox.url);
  const stripe = new Stripe(sandbox.secretKey, {
    host,
    port,
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
  });
  return {
    ...sandbox,
    stripe,
    receiver,
    stop: async () => {
      await sandbox.stop();
      await receiver.stop();
    },
  };
}

/** The parameters of an ordinary session of 84.00 EUR. */
export function sessionParams(extra: Partial<Stripe.Checkout.SessionCreateParams> = {}) {
  return {
    mode: 'payment',
    line_items: [
      {
        price_data: { currency: 'eur', unit_amount: 8000, product_data: { name: 'Logo design, standard' } },
        quantity: 1,
      },
      { price_data: { currency: 'eur', unit_amount: 400, product_data: { name: 'Service fee' } }, quantity: 1 },
    ],
    success_url: 'http://shop.test/return?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'http://shop.test/cancelled',
    client_reference_id: 'order-1',
    metadata: { orderId: 'order-1' },
    payment_intent_data: { metadata: { orderId: 'order-1' }, transfer_group: 'order-1' },
    ...extra,
  } satisfies Stripe.Checkout.SessionCreateParams;
}

/** The address of a session that is open. */
export function openUrl(session: Stripe.Checkout.Session): string {
  if (session.url === null) throw new Error(`Session ${session.id} is ${session.status} and has no page.`);
  return session.url;
}
