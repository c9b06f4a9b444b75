import { chatContract, gigContract, paymentContract, userContract } from '@craftlane/contracts';
import { createServiceClient, type ServiceClient } from '@craftlane/service-kit/client';
import type { SeedConfig } from './config.ts';

/** The services as the demo's people use them. */
export type Clients = {
  user: ServiceClient<typeof userContract>;
  gig: ServiceClient<typeof gigContract>;
  chat: ServiceClient<typeof chatContract>;
  payment: ServiceClient<typeof paymentContract>;
};

/** Someone of the demo, logged in. */
export type Member = { userId: string; context: { accessToken: string } };

/** Clients for the services of an installation. */
export function createClients(config: SeedConfig): Clients {
  const deadlineMs = 10_000;
  return {
    user: createServiceClient(userContract, { baseUrl: config.userServiceUrl, deadlineMs }),
    gig: createServiceClient(gigContract, { baseUrl: config.gigServiceUrl, deadlineMs }),
    chat: createServiceClient(chatContract, { baseUrl: config.chatServiceUrl, deadlineMs }),
    payment: createServiceClient(paymentContract, { baseUrl: config.paymentServiceUrl, deadlineMs }),
  };
}
