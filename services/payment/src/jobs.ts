import { z } from 'zod';
import type { OrderTimer } from './domain/order-process.ts';

/** Names and keys of this service's durable jobs. With a key, at most one such job waits. */
export const jobs = {
  /** Opens the Stripe session of an order whose checkout did not come to its end. */
  finishCheckout: 'finish_checkout',
  /** The durable timers of an order, by name. */
  timer: {
    /** Closes an unpaid checkout at Stripe when its time is over. */
    checkout: 'expire_checkout',
    /** Cancels an order whose questions nobody answered. */
    requirements: 'lapse_requirements',
    /** Completes a delivered order after the buyer's silence. */
    review: 'auto_complete',
    /** Cancels an order after silence about a request to cancel. */
    cancellation: 'cancel_by_silence',
  },
  /** Gives money of an order back at Stripe. */
  sendRefund: 'send_refund',
  /** Makes an earning available when it has cleared. */
  clearEarning: 'clear_earning',
  /** Sends an earning to its freelancer's account at Stripe. */
  sendEarning: 'send_earning',
  /** Takes what was sent back at Stripe. */
  sendReversal: 'send_reversal',
  /** Applies one stored Stripe event. */
  handleStripeEvent: 'handle_stripe_event',
  /** Gives late money back at Stripe. */
  refundLatePayment: 'refund_late_payment',
  /** Fetches events from Stripe that never came. */
  reconcileStripe: 'reconcile_stripe',
  /** Compares what Stripe has with our books. */
  compareBooks: 'compare_books',
  key: {
    checkout: (orderId: string) => `checkout:${orderId}`,
    refund: (sessionId: string) => `refund:${sessionId}`,
    orderRefund: (refundId: string) => `order-refund:${refundId}`,
    clearing: (earningId: string) => `clearing:${earningId}`,
    earning: (earningId: string) => `earning:${earningId}`,
    reversal: (reversalId: string) => `reversal:${reversalId}`,
    timer: (timer: OrderTimer, orderId: string) => `${timer === 'checkout' ? 'expiry' : timer}:${orderId}`,
  },
} as const;

/** Payload of a job about one order. */
export const orderJobSchema = z.object({ orderId: z.uuid() });

/** Payload of a job about one Stripe session. */
export const sessionJobSchema = z.object({ sessionId: z.string() });

/** Payload of a timer of an order; it is moot once the timer ends at another instant. Timers of earlier versions name none. */
export const timerJobSchema = orderJobSchema.extend({ endsAt: z.iso.datetime().optional() });

/** See {@link timerJobSchema}. */
export type TimerJob = z.infer<typeof timerJobSchema>;

/** Payload of a job about one refund. */
export const refundJobSchema = z.object({ refundId: z.uuid() });

/** Payload of a job about one earning. */
export const earningJobSchema = z.object({ earningId: z.uuid() });

/** Payload of a job about one reversal. */
export const reversalJobSchema = z.object({ reversalId: z.uuid() });

/** Payload of a job about one Stripe event. */
export const stripeEventJobSchema = z.object({ eventId: z.string() });
