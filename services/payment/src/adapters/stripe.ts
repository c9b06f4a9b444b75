import { malformedRequest } from '@craftlane/service-kit/errors';
import Stripe from 'stripe';
import type { StripeGateway } from '../deps.ts';
import { SessionRefusedError } from '../domain/errors.ts';
import {
  handledEventTypes,
  type OpenSession,
  type RefundRequest,
  type ReversalRequest,
  type SessionRequest,
  type SessionStatus,
  type StripeEvent,
  type TransferRequest,
} from '../domain/stripe-facts.ts';
import { sharedWhileRunning } from './shared-while-running.ts';
import { isMissing, orFault, toStripeFault } from './stripe-client.ts';
import { parseStripeEvent } from './stripe-event.ts';
import { refundPayment } from './stripe-refunds.ts';
import { sessionParams } from './stripe-session-params.ts';
import { reverseTransfer, sendTransfer } from './stripe-transfers.ts';

const TOLERANCE_S = 300;

const PAGE_SIZE = 100;

/** The gateway over Stripe's own SDK; each of the secrets may sign webhooks. */
export function createStripeGateway(stripe: Stripe, webhookSecrets: readonly string[]): StripeGateway {
  const sessions = stripe.checkout.sessions;
  const findSessionStatus = async (id: string) => {
    try {
      return knownStatus((await sessions.retrieve(id)).status);
    } catch (error) {
      if (isMissing(error)) return null;
      throw toStripeFault(error);
    }
  };
  return {
    findSessionStatus,
    findPaymentIntentId: async (id) => {
      try {
        const { payment_intent: intent } = await sessions.retrieve(id);
        return typeof intent === 'string' ? intent : (intent?.id ?? null);
      } catch (error) {
        if (isMissing(error)) return null;
        throw toStripeFault(error);
      }
    },
    openSession: sharedWhileRunning(keyOfSession, async (request, idempotencyKey) => {
      try {
        const known = request.wasAskedBefore && (await findOpenSession(stripe, request.checkoutId));
        if (known) return known;
        const { id, url } = await sessions.create(sessionParams(request), { idempotencyKey });
        if (!url) throw new Error(`Stripe answered session ${id} without an address.`);
        return { id, url };
      } catch (error) {
        if (error instanceof Stripe.errors.StripeInvalidRequestError) throw new SessionRefusedError(error);
        throw toStripeFault(error);
      }
    }),
    closeSession: async (id) => {
      try {
        return knownStatus((await sessions.expire(id)).status);
      } catch (error) {
        if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw toStripeFault(error);
        const status = await findSessionStatus(id);
        if (status === null || status === 'open') throw toStripeFault(error);
        return status;
      }
    },
    findSessionEvent: async (sessionId, type, since) => {
      for await (const page of eventPages(stripe, { type, created: { gte: unixSeconds(since) } })) {
        const found = page.find((event) => 'id' in event.data.object && event.data.object.id === sessionId);
        if (found) return found;
      }
      return null;
    },
    listEvents: (since) => eventPages(stripe, { types: [...handledEventTypes], created: { gte: unixSeconds(since) } }),
    refund: sharedWhileRunning(attemptOf, (request: RefundRequest) => orFault(() => refundPayment(stripe, request))),
    sendTransfer: sharedWhileRunning(attemptOf, (request: TransferRequest) =>
      orFault(() => sendTransfer(stripe, request)),
    ),
    reverseTransfer: sharedWhileRunning(attemptOf, (request: ReversalRequest) =>
      orFault(() => reverseTransfer(stripe, request)),
    ),
    submitEvidence: (disputeId, uncategorized_text) =>
      orFault(async () => {
        const { evidence_details: sent } = await stripe.disputes.retrieve(disputeId);
        if (sent.submission_count > 0) return;
        await stripe.disputes.update(disputeId, { evidence: { uncategorized_text }, submit: true });
      }),
    findSessionOfPayment: (payment_intent) =>
      orFault(async () => (await sessions.list({ payment_intent, limit: 1 })).data[0]?.id ?? null),
    readWebhook: (body, signature, now) => readSigned(stripe, webhookSecrets, body, signature, now),
  };
}

const attemptOf = ({ businessKey, attempt }: Pick<RefundRequest, 'businessKey' | 'attempt'>) =>
  `${businessKey}:${attempt}`;

const keyOfSession = (_request: SessionRequest, idempotencyKey: string) => idempotencyKey;

/** Sessions cannot be searched by what we wrote on them, but few are open: none for longer than a day. */
async function findOpenSession(stripe: Stripe, checkoutId: string): Promise<OpenSession | null> {
  for await (const { id, url, metadata } of stripe.checkout.sessions.list({ status: 'open', limit: PAGE_SIZE }))
    if (url && metadata?.checkoutId === checkoutId) return { id, url };
  return null;
}

/** Tries each secret, so that a new one may be rolled out while the old one still signs; what is signed must be an event. */
function readSigned(
  stripe: Stripe,
  secrets: readonly string[],
  body: Buffer,
  signature: string | undefined,
  now: Date,
): StripeEvent {
  const receivedAt = now.getTime();
  let refusal: unknown = new Error('no signature header');
  for (const secret of signature && isFresh(signature, now) ? secrets : []) {
    try {
      const event = stripe.webhooks.constructEvent(body, signature ?? '', secret, TOLERANCE_S, undefined, receivedAt);
      return parseStripeEvent(event);
    } catch (error) {
      refusal = error;
    }
  }
  throw malformedRequest('This is no event with a valid signature.', refusal);
}

/** The SDK refuses only signatures that are too old; one from the future is as suspicious. */
function isFresh(signature: string, now: Date): boolean {
  const [, signedAt = 'NaN'] = /(?:^|,)t=(\d+)/.exec(signature) ?? [];
  return Math.abs(now.getTime() / 1000 - Number(signedAt)) <= TOLERANCE_S;
}

async function* eventPages(stripe: Stripe, query: Stripe.EventListParams): AsyncGenerator<StripeEvent[]> {
  let after: string | undefined;
  do {
    const page = await stripe.events
      .list({ ...query, limit: PAGE_SIZE, ...(after && { starting_after: after }) })
      .catch((error: unknown) => {
        throw toStripeFault(error);
      });
    yield page.data.map(parseStripeEvent);
    after = page.has_more ? page.data.at(-1)?.id : undefined;
  } while (after);
}

function knownStatus(status: string | null): SessionStatus {
  if (status === 'open' || status === 'complete' || status === 'expired') return status;
  throw new Error(`Stripe answered the unknown session status "${status}".`);
}

function unixSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
