/** An event of Stripe as far as every event is alike; `created` in seconds since 1970. */
export interface StripeEvent {
  id: string;
  type: string;
  created: number;
  data: { object: object };
}

/** The types of event this service acts on. */
export const handledEventTypes = [
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'checkout.session.expired',
  'refund.updated',
  'refund.failed',
  'charge.dispute.created',
  'charge.dispute.updated',
  'charge.dispute.closed',
] as const;

/** The types of event in connected accounts that this service acts on. */
export const accountEventTypes = [
  'account.updated',
  'account.application.deauthorized',
  'payout.created',
  'payout.updated',
  'payout.paid',
  'payout.failed',
  'payout.canceled',
] as const;

/** See {@link handledEventTypes}. */
export type HandledEventType = (typeof handledEventTypes)[number];

/** See {@link accountEventTypes}. */
export type AccountEventType = (typeof accountEventTypes)[number];

/** Whether an event of this type changes anything here. */
export function isActedOn(type: string): type is HandledEventType | AccountEventType {
  return [...handledEventTypes, ...accountEventTypes].some((handled) => handled === type);
}

/** What Stripe says about a session now. */
export type SessionStatus = 'open' | 'complete' | 'expired';

/** A Checkout session that can be paid. */
export interface OpenSession {
  id: string;
  url: string;
}

/**
 * What is to go back of a payment, in minor units; `businessKey` names this refund alone and makes it repeatable. `counts` says which
 * refunds of the payment are this one already: those under its key, or all of them, whoever made them.
 */
export interface RefundRequest {
  businessKey: string;
  orderId: string;
  paymentIntentId: string;
  amountMinor: number;
  counts: 'this key' | 'every refund';
  /** Counts from 1; Stripe repeats its answer for as long as it knows the key of that attempt. */
  attempt: number;
}

/** What is to be sent to a connected account out of a payment, in minor units; `businessKey` names this transfer alone. */
export interface TransferRequest {
  businessKey: string;
  orderId: string;
  paymentIntentId: string;
  stripeAccountId: string;
  amountMinor: number;
  currency: string;
  /** Counts from 1; Stripe repeats a refusal for as long as it knows the key of that attempt. */
  attempt: number;
  /** Whether it may have been sent already. */
  wasAskedBefore: boolean;
}

/** What of a transfer is to come back, in minor units; `businessKey` names this reversal alone. */
export interface ReversalRequest {
  businessKey: string;
  stripeTransferId: string;
  amountMinor: number;
  /** Counts from 1; Stripe repeats its answer for as long as it knows the key of that attempt. */
  attempt: number;
}

/** What Stripe says of a refund. */
export interface RefundAnswer {
  id: string;
  status: 'pending' | 'succeeded' | 'failed';
}

/** One line of the payment page. */
export interface SessionLine {
  name: string;
  amountMinor: number;
}

/** Everything a Checkout session is made of; equal requests make equal parameters, as idempotency at Stripe demands. */
export interface SessionRequest {
  orderId: string;
  checkoutId: string;
  currency: string;
  lines: readonly SessionLine[];
  sessionExpiresAt: Date;
  /** Where the browser goes after paying, and after turning back. */
  successUrl: string;
  cancelUrl: string;
  /** Whether an earlier attempt, with another key, may have opened it. */
  wasAskedBefore: boolean;
}
