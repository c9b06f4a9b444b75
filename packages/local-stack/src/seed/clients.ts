import { chatContract, gigContract, paymentContract, userContract } from '@craftlane/contracts';
import { createServiceClient, type ServiceClient } from '@craftlane/service-kit/client';
import { sendFile } from '../send-file.ts';
import type { SeedConfig } from './config.ts';

/** The services as the demo's people use them. */
export type Clients = {
  user: ServiceClient<typeof userContract>;
  gig: ServiceClient<typeof gigContract>;
  chat: ServiceClient<typeof chatContract>;
  payment: ServiceClient<typeof paymentContract>;
  /** Sends a picture; answers its id once it can be used. */
  sendPicture(
    owner: Member,
    picture: { purpose: 'avatar' | 'gallery'; name: string; bytes: Uint8Array },
  ): Promise<string>;
};

/** Someone of the demo, logged in. */
export type Member = { userId: string; context: { accessToken: string } };

/** Clients for the services of an installation. */
export function createClients(config: SeedConfig): Clients {
  const deadlineMs = 10_000;
  const user = createServiceClient(userContract, { baseUrl: config.userServiceUrl, deadlineMs });
  const gig = createServiceClient(gigContract, { baseUrl: config.gigServiceUrl, deadlineMs });
  return {
    user,
    gig,
    chat: createServiceClient(chatContract, { baseUrl: config.chatServiceUrl, deadlineMs }),
    payment: createServiceClient(paymentContract, { baseUrl: config.paymentServiceUrl, deadlineMs }),
    sendPicture: (owner, { purpose, name, bytes }) =>
      purpose === 'avatar'
        ? sendFile({ client: user, baseUrl: config.userServiceUrl }, owner, { purpose, name, bytes })
        : sendFile({ client: gig, baseUrl: config.gigServiceUrl }, owner, { purpose, name, bytes }),
  };
}
