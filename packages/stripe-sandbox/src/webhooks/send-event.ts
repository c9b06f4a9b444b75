import type Stripe from 'stripe';
import type { WebhookTarget } from '../config.ts';
import { type SandboxDeps, unixSeconds } from '../deps.ts';
import { signPayload } from './sign-payload.ts';

const TIMEOUT_MS = 10_000;

/** What became of one delivery; `result` is a status or a sentence. */
export interface SendResult {
  isDelivered: boolean;
  result: string;
}

/** Posts a signed event once. Delivered means a 2xx within ten seconds; redirects count as failures. */
export async function sendEvent(
  deps: SandboxDeps,
  target: WebhookTarget,
  event: Stripe.EventBase,
  signal: AbortSignal,
): Promise<SendResult> {
  const payload = JSON.stringify(event, null, 2);
  try {
    const response = await fetch(target.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Stripe/1.0 (local sandbox)',
        'stripe-signature': signPayload(payload, target.secret, unixSeconds(deps.now())),
      },
      body: payload,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    await response.body?.cancel();
    return { isDelivered: response.ok, result: String(response.status) };
  } catch (err) {
    return { isDelivered: false, result: describe(err) };
  }
}

function describe(err: unknown): string {
  if (!(err instanceof Error)) return String(err);
  return err.cause instanceof Error ? `${err.message}: ${err.cause.message}` : err.message;
}
