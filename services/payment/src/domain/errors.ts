import { formatMoney } from '@craftlane/contracts/values/amounts';
import { AppError } from '@craftlane/service-kit/errors';

/** 409: the gig exists and cannot be ordered now; `detail` says why in the log. */
export function gigUnavailable(detail: string, cause?: unknown): AppError {
  return new AppError('GIG_UNAVAILABLE', 'This gig cannot be ordered right now.', { detail, cause });
}

/** 409: the price is not the one the buyer was shown; the present one is answered in minor units. */
export function priceChanged(priceMinor: number, currency: string): AppError {
  const message = `The price has changed: it is ${formatMoney(priceMinor, currency)} now, before the service fee.`;
  return new AppError('PRICE_CHANGED', message, { data: { priceMinor, currency } });
}

/** 409: the buyer is the freelancer. */
export function ownGig(): AppError {
  return new AppError('OWN_GIG', 'You cannot order your own gig.');
}

/** What a person reads when Stripe does not do as asked. */
export const stripeUnavailableText = 'The payment page cannot be reached right now. Try again in a moment.';

/** Stripe refused to make a session at all: under this idempotency key none exists and none can be paid. */
export class SessionRefusedError extends AppError {
  constructor(cause: unknown) {
    super('UNAVAILABLE', stripeUnavailableText, { detail: 'Stripe refused the session', cause });
    this.name = 'SessionRefusedError';
  }
}

/**
 * Stripe failed in a way that it repeats for a day to whoever asks with the same idempotency key. What was asked for may have been done: look
 * first, then ask with another key.
 */
export class AttemptSpentError extends AppError {
  constructor(cause: Error) {
    super('UNAVAILABLE', stripeUnavailableText, {
      detail: 'the key of this attempt is used up',
      cause,
      retryAfterS: 1,
    });
    this.name = 'AttemptSpentError';
  }
}

/** Stripe refused to make an account; `message` has its words. None was made. */
export class AccountRefusedError extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause });
    this.name = 'AccountRefusedError';
  }
}

/** Stripe refused to give money back; `message` has its words, which name no secret. Nothing was given back. */
export class RefundRefusedError extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause });
    this.name = 'RefundRefusedError';
  }
}

/** Stripe refused to move money to or from a connected account; `message` has its words, which name no secret. Nothing was moved. */
export class TransferRefusedError extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause });
    this.name = 'TransferRefusedError';
  }
}
