import type Stripe from 'stripe';
import type { SessionRequest } from '../domain/stripe-facts.ts';

/** The parameters of a session: its lines, where the browser returns to, and the ids to find the order and the checkout again. */
export function sessionParams(request: SessionRequest): Stripe.Checkout.SessionCreateParams {
  const { orderId, checkoutId, currency, lines, sessionExpiresAt, successUrl, cancelUrl } = request;
  const metadata = { orderId, checkoutId };
  return {
    mode: 'payment',
    // Cards tell at once whether they pay; a method that takes days would keep the order waiting past its end.
    allowed_payment_method_types: ['card'],
    client_reference_id: orderId,
    metadata,
    payment_intent_data: { metadata, transfer_group: `order:${orderId}` },
    line_items: lines
      .filter(({ amountMinor }) => amountMinor > 0)
      .map(({ name, amountMinor }) => ({
        quantity: 1,
        price_data: { currency: currency.toLowerCase(), unit_amount: amountMinor, product_data: { name } },
      })),
    success_url: successUrl,
    cancel_url: cancelUrl,
    expires_at: Math.floor(sessionExpiresAt.getTime() / 1000),
  };
}
