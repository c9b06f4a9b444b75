import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type Clock, systemClock } from '@craftlane/service-kit/clock';
import Stripe from 'stripe';
import { z } from 'zod';

/** Secret that both the sandbox and {@link StripeMail} sign with. */
export const WEBHOOK_SECRET = 'whsec_paymentsuite';

/** One webhook as Stripe sent it. */
export interface Letter {
  id: string;
  type: string;
  sessionId: string;
  body: string;
  signature: string;
}

/** The post between the sandbox and the service: remembers every webhook and hands it on, unless told to hold it back. */
export interface StripeMail {
  url: string;
  letters: readonly Letter[];
  /** While holding, webhooks are acknowledged and kept. */
  hold(isHolding: boolean): void;
  /** Where webhooks are handed on to; several take turns. */
  deliverTo(...serviceUrls: string[]): void;
  /** Sends an event (again) to the service, freshly signed unless `signature` is given; resolves to the status answered. */
  send(body: string, signature?: string): Promise<number>;
  stop(): Promise<void>;
}

const webhookBody = z.object({
  id: z.string(),
  type: z.string(),
  data: z.object({ object: z.object({ id: z.string() }) }),
});

/** Starts it on a free port; `clock` is what it signs by. */
export async function startStripeMail(clock: Clock = systemClock): Promise<StripeMail> {
  const letters: Letter[] = [];
  let targets: string[] = [];
  let turn = 0;
  let isHolding = false;
  const signNow = (body: string) => sign(body, { timestampS: Math.floor(clock.now().getTime() / 1000) });
  const send = async (body: string, signature = signNow(body)) => {
    const target = targets[turn % targets.length];
    if (!target) throw new Error('There is no service to deliver to.');
    turn += 1;
    const headers = { 'content-type': 'application/json', 'stripe-signature': signature };
    return (await fetch(`${target}/api/payment/webhook`, { method: 'POST', headers, body })).status;
  };
  const server = createServer(async (req, res) => {
    const body = (await buffer(req)).toString('utf8');
    const signature = req.headers['stripe-signature']?.toString() ?? '';
    const { id, type, data } = webhookBody.parse(JSON.parse(body));
    letters.push({ id, type, sessionId: data.object.id, body, signature });
    const status = isHolding ? 200 : await send(body, signature).catch(() => 503);
    res.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
    letters,
    hold: (next) => {
      isHolding = next;
    },
    deliverTo: (...serviceUrls) => {
      targets = serviceUrls;
    },
    send,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The header Stripe would send with this body at this time (default now). */
export function sign(body: string, options: { secret?: string; timestampS?: number } = {}): string {
  const { secret = WEBHOOK_SECRET, timestampS } = options;
  return Stripe.webhooks.generateTestHeaderString({
    payload: body,
    secret,
    ...(timestampS !== undefined && { timestamp: timestampS }),
  });
}
