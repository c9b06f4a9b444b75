import { z } from 'zod';

/** Every error code a service answers, with its HTTP status. `docs/errors.md` explains each. */
export const errorStatus = {
  MALFORMED_REQUEST: 400,
  UNAUTHENTICATED: 401,
  INVALID_CREDENTIALS: 401,
  SESSION_EXPIRED: 401,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  EMAIL_TAKEN: 409,
  HANDLE_TAKEN: 409,
  STALE_VERSION: 409,
  ILLEGAL_TRANSITION: 409,
  IDEMPOTENCY_CONFLICT: 409,
  PROFILE_INCOMPLETE: 409,
  GIG_UNAVAILABLE: 409,
  PRICE_CHANGED: 409,
  OWN_GIG: 409,
  OWN_CONVERSATION: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA: 415,
  VALIDATION_FAILED: 422,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 504,
} as const;

/** The stable name of an error; clients branch on it, never on the message. */
export type ErrorCode = keyof typeof errorStatus;

/** One thing wrong with one field; `path` is dotted, for example `packages.0.priceMinor`. */
export const fieldErrorSchema = z.object({ path: z.string(), message: z.string() });

/** See {@link fieldErrorSchema}. */
export type FieldError = z.infer<typeof fieldErrorSchema>;

/** `data` of `VALIDATION_FAILED`: every failing field at once. */
export const validationDataSchema = z.object({ fields: z.array(fieldErrorSchema) });

/** `data` of `ILLEGAL_TRANSITION`: the status the thing has now. */
export const transitionDataSchema = z.object({ status: z.string() });

/** `data` of `PRICE_CHANGED`: what package and extras cost now, in minor units. */
export const priceDataSchema = z.object({ priceMinor: z.int(), currency: z.string() });

/** `data` of `RATE_LIMITED`: seconds until another try makes sense. */
export const retryDataSchema = z.object({ retryAfterS: z.int() });
