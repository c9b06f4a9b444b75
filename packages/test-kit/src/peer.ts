import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EVENT_SIGNATURE_HEADER } from '@craftlane/service-kit/event-signature';
import { createEventRecorder, type EventRecorder } from './event-recorder.ts';
import { createTestIssuer, type TestIssuer } from './tokens.ts';

/** What a stub is asked. */
export interface StubRequest {
  url: URL;
  headers: IncomingMessage['headers'];
  body: unknown;
}

/** What a stub answers; `body` is sent as JSON. */
export interface StubAnswer {
  status: number;
  body?: unknown;
}

/** One server in place of every other service: it takes events, publishes keys, and answers what it is told to. */
export interface Peer extends TestIssuer {
  /** Base URL of one service: `urlOf('gig')`. */
  urlOf(service: string): string;
  events: EventRecorder;
  /** From now on `service` answers `method path` (exact path) with what `answer` returns. */
  stub(
    service: string,
    method: string,
    path: string,
    answer: (request: StubRequest) => StubAnswer | Promise<StubAnswer>,
  ): void;
  stop(): Promise<void>;
}

/** Starts the peer on a free port. Unknown requests are answered 404 like a missing thing. */
export async function startPeer(secret: string): Promise<Peer> {
  const issuer = await createTestIssuer();
  const events = createEventRecorder(secret);
  const stubs = new Map<string, (request: StubRequest) => StubAnswer | Promise<StubAnswer>>();

  const answer = async (req: IncomingMessage): Promise<StubAnswer> => {
    const url = new URL(req.url ?? '/', 'http://peer');
    const [, service = '', ...rest] = url.pathname.split('/');
    const path = `/${rest.join('/')}`;
    const text = await readText(req);
    const stub = stubs.get(`${service} ${req.method} ${path}`);
    if (stub) return stub({ url, headers: req.headers, body: text === '' ? undefined : JSON.parse(text) });
    if (path === '/.well-known/jwks.json') return { status: 200, body: issuer.jwks };
    if (req.method === 'POST' && path === '/events') {
      return { status: events.receive(service, text, req.headers[EVENT_SIGNATURE_HEADER]?.toString()) };
    }
    const notFound = { defined: false, code: 'NOT_FOUND', status: 404, message: 'Not found.' };
    return { status: 404, body: notFound };
  };

  const server = createServer((req, res) => {
    answer(req).then(
      ({ status, body }) => {
        res.writeHead(status, { 'content-type': 'application/json' });
        res.end(body === undefined ? undefined : JSON.stringify(body));
      },
      (error: unknown) => res.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...issuer,
    events,
    urlOf: (service) => `http://127.0.0.1:${port}/${service}`,
    stub: (service, method, path, stub) => stubs.set(`${service} ${method} ${path}`, stub),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readText(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
