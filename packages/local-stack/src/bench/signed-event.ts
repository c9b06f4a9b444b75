import { createHmac } from 'node:crypto';

/** The body and headers of a webhook as Stripe would send this event now. */
export function signedEvent(event: object, secret: string): { body: string; headers: Record<string, string> } {
  const body = JSON.stringify(event);
  const sentAt = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', secret).update(`${sentAt}.${body}`).digest('hex');
  return {
    body,
    headers: { 'content-type': 'application/json', 'stripe-signature': `t=${sentAt},v1=${signature}` },
  };
}
