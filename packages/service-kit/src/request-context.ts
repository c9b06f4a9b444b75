import type { IncomingMessage } from 'node:http';
import type { TokenVerifier } from './auth.ts';
import { CLIENT_ADDRESS_HEADER, verifyClientAddress } from './client-address.ts';
import type { RequestContext } from './context.ts';
import { unauthenticated, validationFailed } from './errors.ts';
import { requestIdFrom } from './ids.ts';

/** Header that names one request through all services; an acceptable incoming one is kept. */
export const REQUEST_ID_HEADER = 'x-request-id';

/** The incoming request id when it is 8–128 plain characters, otherwise a new one. */
export function requestIdOf(req: IncomingMessage): string {
  return requestIdFrom(req.headers[REQUEST_ID_HEADER]);
}

/**
 * Reads who asks, from where, and with which key. Throws UNAUTHENTICATED when a token was sent and is not valid, also on
 * open routes; VALIDATION_FAILED when the idempotency key is not 8–200 visible ASCII characters.
 */
export async function readContext(
  req: IncomingMessage,
  known: Pick<RequestContext, 'requestId' | 'signal' | 'log'>,
  options: { verifyToken: TokenVerifier; internalSecret: string },
): Promise<RequestContext> {
  const accessToken = bearerToken(req.headers.authorization);
  return {
    ...known,
    accessToken,
    actor: accessToken === null ? null : await options.verifyToken(accessToken),
    idempotencyKey: idempotencyKey(req.headers['idempotency-key']),
    clientAddress: clientAddress(req, options.internalSecret),
  };
}

function bearerToken(header: string | undefined): string | null {
  if (header === undefined) return null;
  const [, token] = /^Bearer ([\w.~+/-]+=*)$/i.exec(header) ?? [];
  if (!token) throw unauthenticated('authorization header is not a bearer token');
  return token;
}

function idempotencyKey(header: string | string[] | undefined): string | null {
  if (header === undefined) return null;
  if (typeof header === 'string' && /^[\x21-\x7e]{8,200}$/.test(header)) return header;
  throw validationFailed([{ path: 'Idempotency-Key', message: 'Must be 8 to 200 visible ASCII characters.' }]);
}

function clientAddress(req: IncomingMessage, secret: string): string {
  const header = req.headers[CLIENT_ADDRESS_HEADER];
  const vouched = typeof header === 'string' ? verifyClientAddress(header, secret) : null;
  return vouched ?? (req.socket.remoteAddress ?? 'unknown').replace(/^::ffff:/, '');
}
