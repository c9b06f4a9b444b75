import { unavailable } from '@craftlane/service-kit/errors';
import Stripe from 'stripe';
import { AttemptSpentError, stripeUnavailableText } from '../domain/errors.ts';

/** Of one attempt: two of them and the pause between end before a request does. */
const TIMEOUT_MS = 4_000;

/** The SDK; `apiBase` undefined is Stripe itself. */
export function createStripeClient({ secretKey, apiBase }: { secretKey: string; apiBase: string | undefined }): Stripe {
  return new Stripe(secretKey, { timeout: TIMEOUT_MS, maxNetworkRetries: 1, telemetry: false, ...hostOf(apiBase) });
}

/** Answers what `ask` does; what the SDK throws becomes UNAVAILABLE. */
export async function orFault<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    throw toStripeFault(error);
  }
}

/**
 * What the SDK threw, as UNAVAILABLE, and as AttemptSpentError when another attempt needs another key; anything else is a fault of this service
 * and stays what it is.
 */
export function toStripeFault(error: unknown): unknown {
  if (isSpent(error)) return new AttemptSpentError(error);
  return error instanceof Stripe.errors.StripeError ? unavailable(stripeUnavailableText, error) : error;
}

/** Stripe keeps its own failures under the key, and takes no other parameters with it; what is under way or one too many it does not keep. */
function isSpent(error: unknown): error is Error {
  if (error instanceof Stripe.errors.StripeIdempotencyError) return error.code !== 'idempotency_key_in_use';
  return error instanceof Stripe.errors.StripeAPIError && (error.statusCode ?? 0) >= 500;
}

/** Whether an account is not ours to ask about: it is gone, or has taken this platform's rights away. */
export function isOutOfReach(error: unknown): boolean {
  return isMissing(error) || (error instanceof Stripe.errors.StripePermissionError && error.code === 'account_invalid');
}

/** Whether Stripe knows no such thing. */
export function isMissing(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'resource_missing';
}

function hostOf(apiBase: string | undefined): Stripe.StripeConfig {
  if (apiBase === undefined) return {};
  const { protocol, hostname, port } = new URL(apiBase);
  const isHttps = protocol === 'https:';
  return { protocol: isHttps ? 'https' : 'http', host: hostname, port: port || (isHttps ? 443 : 80) };
}
