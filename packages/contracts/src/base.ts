import { oc } from '@orpc/contract';
import {
  type ErrorCode,
  errorStatus,
  priceDataSchema,
  retryDataSchema,
  transitionDataSchema,
  validationDataSchema,
} from './values/errors.ts';

const item = <Code extends ErrorCode>(code: Code, message: string) => ({ status: errorStatus[code], message });

/** Errors a procedure can declare, in one place so that a code has one status and one shape everywhere. */
export const errors = {
  UNAUTHENTICATED: item('UNAUTHENTICATED', 'Log in to continue.'),
  NOT_FOUND: item('NOT_FOUND', 'There is nothing here.'),
  VALIDATION_FAILED: { ...item('VALIDATION_FAILED', 'Some fields need attention.'), data: validationDataSchema },
  RATE_LIMITED: { ...item('RATE_LIMITED', 'Too many tries. Wait a moment.'), data: retryDataSchema },
  UNAVAILABLE: item('UNAVAILABLE', 'This part is not available right now. Try again in a moment.'),
  INVALID_CREDENTIALS: item('INVALID_CREDENTIALS', 'The e-mail or the password is not right.'),
  SESSION_EXPIRED: item('SESSION_EXPIRED', 'The session has ended. Log in again.'),
  EMAIL_TAKEN: item('EMAIL_TAKEN', 'An account with this e-mail exists.'),
  HANDLE_TAKEN: item('HANDLE_TAKEN', 'This handle is taken.'),
  STALE_VERSION: item('STALE_VERSION', 'This was changed elsewhere. Reload to see the newest version.'),
  ILLEGAL_TRANSITION: {
    ...item('ILLEGAL_TRANSITION', 'That is not possible in the current status.'),
    data: transitionDataSchema,
  },
  IDEMPOTENCY_CONFLICT: item('IDEMPOTENCY_CONFLICT', 'This key was used with other input.'),
  PROFILE_INCOMPLETE: item('PROFILE_INCOMPLETE', 'Complete your freelancer profile first.'),
  GIG_UNAVAILABLE: item('GIG_UNAVAILABLE', 'This gig cannot be ordered right now.'),
  PRICE_CHANGED: { ...item('PRICE_CHANGED', 'The price has changed.'), data: priceDataSchema },
  OWN_GIG: item('OWN_GIG', 'You cannot order your own gig.'),
  OWN_CONVERSATION: item('OWN_CONVERSATION', 'You cannot write to yourself.'),
} as const;

/** Start of a procedure anyone may call. */
export const open = oc.errors({
  NOT_FOUND: errors.NOT_FOUND,
  VALIDATION_FAILED: errors.VALIDATION_FAILED,
  RATE_LIMITED: errors.RATE_LIMITED,
  UNAVAILABLE: errors.UNAVAILABLE,
});

/** Start of a procedure that needs a logged-in person. */
export const signedIn = open.errors({ UNAUTHENTICATED: errors.UNAUTHENTICATED });
