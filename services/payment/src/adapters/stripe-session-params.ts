import type Stripe from 'stripe';
import type { Order } from '../domain/order.ts';
import type { SessionRequest } from '../domain/stripe-facts.ts';

/** The parameters of an order's session: its lines, where the browser returns to, and the order's id to find it again. */
export function sessionParams({
  order,
  sessionExpiresAt,
  publicUrl,
}: SessionRequest): Stripe.Checkout.SessionCreateParams {
  const metadata = { orderId: order.id };
  return {
    mode: 'payment',
    // Cards tell at once whether they pay; a method that takes days would keep the order waiting past its end.
    allowed_payment_method_types: ['card'],
    client_reference_id: order.id,
    metadata,
    payment_intent_data: { metadata, transfer_group: `order:${order.id}` },
    line_items: lineItems(order),
    success_url: `${publicUrl}/checkout/return?order=${order.id}`,
    cancel_url: `${publicUrl}/checkout/cancelled?order=${order.id}`,
    expires_at: Math.floor(sessionExpiresAt.getTime() / 1000),
  };
}

function lineItems(order: Order): Stripe.Checkout.SessionCreateParams.LineItem[] {
  return [
    { name: `${order.gigTitle} — ${order.package.name}`, amountMinor: order.priceMinor },
    ...order.extras.map(({ title, priceMinor }) => ({ name: title, amountMinor: priceMinor })),
    { name: 'Service fee', amountMinor: order.buyerFeeMinor },
  ]
    .filter(({ amountMinor }) => amountMinor > 0)
    .map(({ name, amountMinor }) => ({
      quantity: 1,
      price_data: {
        currency: order.currency.toLowerCase(),
        unit_amount: amountMinor,
        product_data: { name },
      },
    }));
}
