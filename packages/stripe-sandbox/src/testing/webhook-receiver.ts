import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import Stripe from 'stripe';

/** A receiver that checks signatures with the SDK and remembers what it accepted. */
export interface WebhookReceiver {
  url: string;
  /** Accepted events in order of arrival. */
  received: Stripe.Event[];
  /** How many deliveries arrived, refused ones included. */
  deliveries(): number;
  /** Answers this status from now on; the first 2xx accepts. */
  answerWith(status: number): void;
  stop(): Promise<void>;
}

/** Starts a receiver on a free local port. */
export async function startWebhookReceiver(secret: string): Promise<WebhookReceiver> {
  const received: Stripe.Event[] = [];
  let deliveries = 0;
  let status = 200;
  const server = createServer(async (req, res) => {
    const body = await text(req);
    deliveries += 1;
    try {
      const event = Stripe.webhooks.constructEvent(body, req.headers['stripe-signature'] ?? '', secret);
      if (status < 300) received.push(event);
      res.writeHead(status).end();
    } catch {
      res.writeHead(400).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
    received,
    deliveries: () => deliveries,
    answerWith: (next) => {
      status = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
