import { type StripeApiError, unexpected } from '../errors.ts';

/** What goes out: the exact text of the body, so that a replay is equal to the last byte. */
export interface ApiAnswer {
  status: number;
  body: string;
  /** Set on a replay: the request whose answer this is. */
  originalRequestId?: string;
}

/** 200 with an object. */
export function answerObject(object: object): ApiAnswer {
  return { status: 200, body: JSON.stringify(object, null, 2) };
}

/** Stripe's error body under the status of the error. */
export function answerError(err: StripeApiError): ApiAnswer {
  return { status: err.status, body: JSON.stringify({ error: err.body }, null, 2) };
}

/** 500 with a constant sentence. */
export function answerUnexpected(): ApiAnswer {
  return answerError(unexpected());
}
