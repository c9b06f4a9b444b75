/** The `error` member of Stripe's error bodies, as far as the sandbox fills it. */
export interface StripeErrorBody {
  type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error';
  message: string;
  code?: string;
  param?: string;
  doc_url?: string;
}

/** The one error of the sandbox's API: an HTTP status and the body Stripe would answer with. */
export class StripeApiError extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 429 | 500;
  readonly body: StripeErrorBody;

  constructor(status: StripeApiError['status'], body: StripeErrorBody) {
    super(body.message);
    this.name = 'StripeApiError';
    this.status = status;
    this.body = body.code === undefined ? body : { ...body, doc_url: docUrl(body.code) };
  }
}

/** 400: the request was understood and refused. */
export function invalidRequest(message: string, extra: { code?: string; param?: string } = {}): StripeApiError {
  return new StripeApiError(400, { type: 'invalid_request_error', message, ...extra });
}

/** 404 for a path (`param: 'id'`), 400 for an id inside the parameters, as Stripe does. */
export function resourceMissing(kind: string, id: string, param = 'id'): StripeApiError {
  const status = param === 'id' ? 404 : 400;
  return new StripeApiError(status, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `No such ${kind}: '${id}'`,
    param,
  });
}

/** 403: no such connected account, which Stripe does not tell from an account of somebody else. */
export function accountInvalid(id: string): StripeApiError {
  return new StripeApiError(403, {
    type: 'invalid_request_error',
    code: 'account_invalid',
    message: `The provided key 'sk_test_***' does not have access to account '${id}' (or that account does not exist). Application access may have been revoked.`,
  });
}

/** 401: no key, or not the configured one. Only the ends of a wrong key are repeated. */
export function unauthenticated(key: string | null): StripeApiError {
  const message =
    key === null
      ? "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY')."
      : `Invalid API Key provided: ${maskKey(key)}`;
  return new StripeApiError(401, { type: 'invalid_request_error', message });
}

/** 409: another request with this key is being executed at this moment. */
export function idempotencyKeyInUse(key: string): StripeApiError {
  return new StripeApiError(409, {
    type: 'idempotency_error',
    code: 'idempotency_key_in_use',
    message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
  });
}

/** 400: the key was first used with another path or other parameters. */
export function idempotencyMismatch(key: string): StripeApiError {
  return new StripeApiError(400, {
    type: 'idempotency_error',
    message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
  });
}

/** 429: one request too many; nothing was done. */
export function rateLimited(): StripeApiError {
  return new StripeApiError(429, {
    type: 'invalid_request_error',
    code: 'rate_limit',
    message: 'Request rate limit exceeded.',
  });
}

/** 404: an endpoint that Stripe may have and the sandbox has not. */
export function unrecognizedUrl(method: string, path: string): StripeApiError {
  return new StripeApiError(404, {
    type: 'invalid_request_error',
    message: `Unrecognized request URL (${method}: ${path}). The sandbox speaks only a part of the Stripe API; its README lists the endpoints.`,
  });
}

/** 500 with a constant sentence; the cause goes to the log alone. */
export function unexpected(): StripeApiError {
  return new StripeApiError(500, { type: 'api_error', message: 'The sandbox failed unexpectedly; see its log.' });
}

/** 500 as ordered by a fault. */
export function orderedFailure(): StripeApiError {
  return new StripeApiError(500, { type: 'api_error', message: 'An unknown error occurred.' });
}

function docUrl(code: string): string {
  return `https://docs.stripe.com/error-codes#${code.replaceAll('_', '-')}`;
}

function maskKey(key: string): string {
  return key.length <= 12 ? '*'.repeat(key.length) : `${key.slice(0, 8)}${'*'.repeat(8)}${key.slice(-4)}`;
}
