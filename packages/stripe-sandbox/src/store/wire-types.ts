import type Stripe from 'stripe';

/**
 * The SDK's types say what its users hold after parsing: decimals are objects there, strings on the wire.
 * These types differ from the SDK's in exactly that.
 */
export type WirePrice = Omit<Stripe.Price, 'unit_amount_decimal'> & { unit_amount_decimal: string };

/** A line of a session as sent. */
export type WireLineItem = Omit<Stripe.LineItem, 'price'> & { price: WirePrice };

/** A session as stored: `line_items` is added only when a caller expands it. */
export type WireSession = Omit<Stripe.Checkout.Session, 'line_items'>;
