import { randomUUID } from 'node:crypto';
import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import type { MarketActions, Placed } from './market.ts';

/**
 * Stripe says too early that a session ended, signed as always: the order expires while its payment page is still open, so that
 * real money can arrive late. Resolves when the webhook is stored.
 */
export async function sayExpired(market: MarketActions, { orderId, sessionId }: Placed): Promise<void> {
  const object = {
    id: sessionId,
    object: 'checkout.session',
    amount_total: 8_400,
    currency: 'eur',
    payment_status: 'unpaid',
    metadata: { orderId },
  };
  const body = JSON.stringify({
    id: `evt_${randomUUID().replaceAll('-', '')}`,
    object: 'event',
    type: 'checkout.session.expired',
    created: Math.floor(Date.now() / 1000),
    data: { object },
  });
  const status = await market.mail.send(body);
  if (status !== 200) throw new Error(`the webhook answered ${status}`);
}

/** An order that expired and was paid after it, by this card if one is given. */
export async function placeLate(market: MarketActions, number?: string): Promise<Placed> {
  const placed = await market.place();
  await sayExpired(market, placed);
  await market.untilStatus(placed, 'expired');
  await payCheckout(placed.checkoutUrl, number ? { number } : {});
  return placed;
}
