import type { RawRoute } from '@craftlane/service-kit/http';
import type { PaymentDeps } from '../deps.ts';
import { receiveWebhook } from '../usecases/receive-webhook.ts';

/** Far above any event Stripe sends. */
const BODY_LIMIT_BYTES = 524_288;

/** Where Stripe sends its events. Answers 200 as soon as the event is stored, 400 unless it is an event with a valid signature. */
export function webhookRoute(deps: PaymentDeps): RawRoute {
  return {
    method: 'POST',
    path: '/api/payment/webhook',
    bodyLimit: BODY_LIMIT_BYTES,
    handle: async ({ body, headers }) => {
      await receiveWebhook(deps, { body, signature: headers['stripe-signature']?.toString() });
      return { status: 200, body: { received: true } };
    },
  };
}
