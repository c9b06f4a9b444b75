import { z } from 'zod';

/** Names and keys of this service's durable jobs. With a key, at most one such job waits. */
export const jobs = {
  /** Opens the Stripe session of an order whose checkout did not come to its end. */
  finishCheckout: 'finish_checkout',
  /** Closes an unpaid checkout at Stripe when its time is over. */
  expireCheckout: 'expire_checkout',
  /** Completes a delivered order after the buyer's silence. */
  autoComplete: 'auto_complete',
  /** Applies one stored Stripe event. */
  handleStripeEvent: 'handle_stripe_event',
  /** Gives late money back at Stripe. */
  refundLatePayment: 'refund_late_payment',
  /** Fetches events from Stripe that never came. */
  reconcileStripe: 'reconcile_stripe',
  key: {
    checkout: (orderId: string) => `checkout:${orderId}`,
    expiry: (orderId: string) => `expiry:${orderId}`,
    refund: (sessionId: string) => `refund:${sessionId}`,
    review: (orderId: string) => `review:${orderId}`,
  },
} as const;

/** Payload of a job about one order. */
export const orderJobSchema = z.object({ orderId: z.uuid() });

/** Payload of a job about one Stripe session. */
export const sessionJobSchema = z.object({ sessionId: z.string() });

/** Payload of the review timer; it is moot once another version was delivered. */
export const reviewJobSchema = orderJobSchema.extend({ deliveryVersion: z.int() });

/** Payload of a job about one Stripe event. */
export const stripeEventJobSchema = z.object({ eventId: z.string() });
