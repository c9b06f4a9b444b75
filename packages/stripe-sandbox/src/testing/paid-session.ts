import type Stripe from 'stripe';
import { openUrl, sessionParams } from './harness.ts';
import { payCheckout } from './pay-checkout.ts';

/** A session that was paid: its intent, its charge and the address of its page. */
export interface PaidSession {
  intent: string;
  charge: string;
  page: string;
}

/** Pays a session of 84.00 EUR; `number` is the card, 4242 4242 4242 4242 without it. */
export async function paidSession(
  stripe: Stripe,
  number = '4242424242424242',
  extra: Partial<Stripe.Checkout.SessionCreateParams> = {},
): Promise<PaidSession> {
  const session = await stripe.checkout.sessions.create(sessionParams(extra));
  await payCheckout(openUrl(session), { number });
  const { payment_intent: intent } = await stripe.checkout.sessions.retrieve(session.id);
  const { latest_charge: charge } = await stripe.paymentIntents.retrieve(String(intent));
  if (typeof intent !== 'string' || typeof charge !== 'string') throw new Error('The session was not paid.');
  return { intent, charge, page: openUrl(session) };
}
