import 'server-only';
import { chatContract, gigContract, paymentContract, userContract } from '@craftlane/contracts';
import { createServiceClient, type ServiceClient } from '@craftlane/service-kit/client';
import { env } from '@/env';

/** One typed client per service. */
export type Services = {
  user: ServiceClient<typeof userContract>;
  gig: ServiceClient<typeof gigContract>;
  chat: ServiceClient<typeof chatContract>;
  payment: ServiceClient<typeof paymentContract>;
};

let clients: Services | undefined;

/**
 * The clients of the four services, made at the first call. A call without a second argument is anonymous; within a request
 * pass the request's `{ context }`, which names the caller.
 */
export function services(): Services {
  clients ??= connect();
  return clients;
}

function connect(): Services {
  const { USER_SERVICE_URL, GIG_SERVICE_URL, CHAT_SERVICE_URL, PAYMENT_SERVICE_URL, INTERNAL_SECRET } = env();
  const options = (baseUrl: string) => ({ baseUrl, internalSecret: INTERNAL_SECRET, deadlineMs: 5_000 });
  return {
    user: createServiceClient(userContract, options(USER_SERVICE_URL)),
    gig: createServiceClient(gigContract, options(GIG_SERVICE_URL)),
    chat: createServiceClient(chatContract, options(CHAT_SERVICE_URL)),
    // Checkout waits for Stripe.
    payment: createServiceClient(paymentContract, { ...options(PAYMENT_SERVICE_URL), deadlineMs: 15_000 }),
  };
}
