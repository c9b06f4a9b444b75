import { z } from 'zod';
import type { Order } from './order.ts';
import type { SessionLine } from './stripe-facts.ts';

const checkoutSessionSchema = z.object({
  id: z.string(),
  object: z.literal('checkout.session'),
  amount_total: z.int().nullable(),
  currency: z.string().nullable(),
  payment_status: z.string(),
  payment_intent: z.union([z.string(), z.object({ id: z.string() })]).nullish(),
  metadata: z.object({ orderId: z.string().optional(), checkoutId: z.string().optional() }).nullish(),
});

const sessionEventSchema = z.object({ data: z.object({ object: checkoutSessionSchema }) });

/** What an event tells of a Checkout session. Amount in minor units, currency in upper case. */
export interface CheckoutSession {
  id: string;
  /** The order it belongs to, from our own metadata; null for a session that is none of ours. */
  orderId: string | null;
  /** What of the order it pays, from our own metadata; null when it is the order itself, as in earlier versions. */
  checkoutId: string | null;
  isPaid: boolean;
  amountMinor: number;
  currency: string;
  paymentIntentId: string | null;
}

/** The amount for the timeline, which is read in the order's currency; nothing when it came in another. */
export function shownAmount(order: { currency: string }, session: CheckoutSession): { amountMinor?: number } {
  return order.currency === session.currency ? { amountMinor: session.amountMinor } : {};
}

/** The session in an event of type `checkout.session.*`; throws when the event does not have Stripe's shape. */
export function sessionOfEvent(payload: unknown): CheckoutSession {
  const { object: session } = sessionEventSchema.parse(payload).data;
  const { payment_intent: intent } = session;
  const orderId = z.uuid().safeParse(session.metadata?.orderId);
  const checkoutId = z.uuid().safeParse(session.metadata?.checkoutId);
  return {
    id: session.id,
    orderId: orderId.success ? orderId.data : null,
    checkoutId: checkoutId.success ? checkoutId.data : null,
    isPaid: session.payment_status === 'paid',
    amountMinor: session.amount_total ?? 0,
    currency: (session.currency ?? '').toUpperCase(),
    paymentIntentId: typeof intent === 'string' ? intent : (intent?.id ?? null),
  };
}

/** A checkout's key at Stripe for the attempt after the one that this key names. */
export function nextAttemptKey(key: string): string {
  const [, first = key, attempt = '1'] = attemptOf.exec(key) ?? [];
  return `${first}:attempt:${Number(attempt) + 1}`;
}

/** Whether a checkout's key is that of a later attempt. */
export function isLaterAttempt(key: string): boolean {
  return attemptOf.test(key);
}

const attemptOf = /^(.+):attempt:(\d+)$/;

/** What the payment page of an order lists: the package, the extras, and the buyer's fee. */
export function sessionLines(order: Order): SessionLine[] {
  return [
    { name: `${order.gigTitle} — ${order.package.name}`, amountMinor: order.priceMinor },
    ...order.extras.map(({ title, priceMinor }) => ({ name: title, amountMinor: priceMinor })),
    { name: 'Service fee', amountMinor: order.buyerFeeMinor },
  ];
}
