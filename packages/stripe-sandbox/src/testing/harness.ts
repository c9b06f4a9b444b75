import Stripe from 'stripe';
import { onTestFinished } from 'vitest';
import type { SandboxConfig } from '../config.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox.ts';
import { createControlClient } from './control-client.ts';
import { createSandboxDatabase } from './sandbox-database.ts';
import { startWebhookReceiver, type WebhookReceiver } from './webhook-receiver.ts';

const SECRET_KEY = 'sk_test_sandboxsuite';
const WEBHOOK_SECRET = 'whsec_sandboxsuite';

/** A sandbox under test with the SDK pointed at it. */
export interface Harness {
  sandbox: Sandbox;
  stripe: Stripe;
  config: SandboxConfig;
  receiver: WebhookReceiver;
  control: ReturnType<typeof createControlClient>;
  /** Stops the sandbox and starts another on the same port and database. */
  restart(): Promise<void>;
}

/** Starts a sandbox on a database of its own with a webhook receiver; all of it ends with the test. */
export async function startHarness(options: SandboxOptions = {}): Promise<Harness> {
  const receiver = await startWebhookReceiver(WEBHOOK_SECRET);
  const database = await createSandboxDatabase();
  const config: SandboxConfig = {
    host: '127.0.0.1',
    port: 0,
    databaseUrl: database.url,
    publicUrl: null,
    secretKey: SECRET_KEY,
    webhook: { url: receiver.url, secret: WEBHOOK_SECRET },
    minSessionSeconds: 1800,
    hasControl: true,
  };
  let sandbox = await startSandbox(config, options);
  const { port } = new URL(sandbox.url);
  onTestFinished(async () => {
    await sandbox.stop();
    await receiver.stop();
    await database.drop();
  });
  return {
    get sandbox() {
      return sandbox;
    },
    stripe: new Stripe(SECRET_KEY, {
      host: '127.0.0.1',
      port,
      protocol: 'http',
      maxNetworkRetries: 0,
      telemetry: false,
    }),
    config: { ...config, port: Number(port) },
    receiver,
    control: createControlClient(sandbox.url, SECRET_KEY),
    restart: async () => {
      await sandbox.stop();
      sandbox = await startSandbox({ ...config, port: Number(port) }, options);
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
