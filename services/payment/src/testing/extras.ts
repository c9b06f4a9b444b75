import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import { until } from '@craftlane/test-kit/wait';
import type { CheckoutBody, Market, Placed } from './market.ts';

/** The freelancer proposes an extra of 20.00, and the buyer opens the payment page of it. Answers its address. */
export async function openExtra(market: Market, placed: Placed): Promise<string> {
  const extra = { title: 'A second picture', priceMinor: 2_000, days: 2 };
  const { body } = await market.move(placed, 'freelancer', 'propose-extra', extra);
  const opened = await market.request<CheckoutBody>('POST', '/api/payment/checkout', {
    as: placed.buyerId,
    body: { orderId: placed.orderId, extraRequestId: body.change?.id },
  });
  return opened.body.checkoutUrl;
}

/** An extra of 20.00 that the buyer has paid. */
export async function addExtra(market: Market, placed: Placed): Promise<void> {
  await payCheckout(await openExtra(market, placed));
  await until(async () => (await market.order(placed)).extrasMinor > 0);
}
