import { createORPCClient, ORPCError } from '@orpc/client';
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract';
import type { JsonifiedClient } from '@orpc/openapi-client';
import { StandardOpenAPILink } from '@orpc/openapi-client/standard';
import type { StandardRequest } from '@orpc/standard-server';
import { signClientAddress } from './client-address.ts';
import { reconnects } from './client-reconnect.ts';
import { type CallContext, callWithinDeadline } from './client-retry.ts';
import { currentCallScope } from './client-scope.ts';
import { fromWire, httpTransport, type Transport, toWire } from './client-transport.ts';
import { currentRequestId } from './request-scope.ts';
import { ServiceUnavailableError } from './service-unavailable-error.ts';

export type { CallContext } from './client-retry.ts';
export { ServiceUnavailableError } from './service-unavailable-error.ts';

/** Any contract. */
export type AnyContract = AnyContractRouter;

/** A typed client: `await client.gigs.get({ id }, { context: { accessToken, requestId } })`. */
export type ServiceClient<T extends AnyContractRouter> = JsonifiedClient<ContractRouterClient<T, CallContext>>;

/** How to reach a service. */
export interface ServiceClientOptions {
  baseUrl: string;
  /** Milliseconds for a whole call with its repetition, 3 s by default; never more than the request it is made for has left. */
  deadlineMs?: number;
  /** False never repeats; true by default. */
  isRepeatable?: boolean;
  /** Sent with every call. */
  headers?: () => Record<string, string>;
  /** Needed to hand on `clientAddress`. */
  internalSecret?: string;
  /** How requests are sent; over HTTP by default. */
  transport?: Transport;
}

/**
 * A client for a contract. A GET is repeated once after a network failure and after 502, 503 and 504, no sooner than
 * `Retry-After` asks; a POST, PUT or DELETE only with an idempotency key and only after a network failure. In a chain of services
 * one call is repeated at most, so that no service ever gets more than twice the load. Any call waits for a service that
 * restarts. Rejects with ORPCError (code and data as served), or with {@link ServiceUnavailableError} (code UNAVAILABLE) when no
 * answer came before the deadline.
 */
export function createServiceClient<T extends AnyContractRouter>(
  contract: T,
  options: ServiceClientOptions,
): ServiceClient<T> {
  const { deadlineMs = 3000, isRepeatable = true } = options;
  const reconnecting = reconnects();
  const transport = options.transport ?? httpTransport;
  const call = async (request: StandardRequest, { context }: { context: CallContext }) => {
    const scope = currentCallScope();
    const how = { deadlineMs, isRepeatable, scope, reconnects: reconnecting, send: transport };
    return fromWire(await callWithinDeadline(await toWire(request), context, how));
  };
  const link = new StandardOpenAPILink<CallContext>(
    contract,
    { call },
    {
      url: options.baseUrl,
      headers: ({ context }) => ({ ...options.headers?.(), ...contextHeaders(context, options.internalSecret) }),
      interceptors: [
        async ({ next }) => {
          try {
            return await next();
          } catch (error) {
            throw error instanceof ORPCError ? error : new ServiceUnavailableError(options.baseUrl, error);
          }
        },
      ],
    },
  );
  return createORPCClient(link);
}

function contextHeaders(context: CallContext, internalSecret: string | undefined): Record<string, string> {
  const { accessToken, requestId = currentRequestId(), idempotencyKey, clientAddress } = context;
  return {
    ...(accessToken && { authorization: `Bearer ${accessToken}` }),
    ...(requestId && { 'x-request-id': requestId }),
    ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
    ...(clientAddress && internalSecret && { 'x-craftlane-client': signClientAddress(clientAddress, internalSecret) }),
  };
}
