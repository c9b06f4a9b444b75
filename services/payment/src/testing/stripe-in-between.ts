import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A refusal as Stripe would word it. */
export interface Refusal {
  method: string;
  /** The beginning of the path. */
  path: string;
  /** Of requests about this connected account alone. */
  account?: string;
  status: number;
  error: { type: string; code?: string; param?: string; message: string };
}

/** Stands between a service and the sandbox and hands everything on, except what it was told to refuse. */
export interface StripeInBetween {
  url: string;
  /** Refuses these from now on; an empty list ends that. */
  refuse(refusals: readonly Refusal[]): void;
  stop(): Promise<void>;
}

/** Starts it on a free port, in front of the sandbox that `target` names. */
export async function startStripeInBetween(target: () => string): Promise<StripeInBetween> {
  let refused: readonly Refusal[] = [];
  const server = createServer(async (req, res) => {
    const refusal = refused.find((each) => isMeant(each, req));
    if (refusal) answer(res, refusal.status, JSON.stringify({ error: refusal.error }));
    else await handOn(target(), req, res);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refuse: (refusals) => {
      refused = refusals;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isMeant({ method, path, account }: Refusal, { headers, url = '/', ...req }: IncomingMessage): boolean {
  if (req.method !== method || !decodeURIComponent(url).startsWith(path)) return false;
  return account === undefined || headers['stripe-account'] === account || url.includes(account);
}

const handedOn = ['authorization', 'content-type', 'idempotency-key', 'stripe-account', 'stripe-version'];

async function handOn(target: string, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { method = 'GET', url = '/' } = req;
  const headers = Object.fromEntries(
    handedOn.flatMap((name) => {
      const value = req.headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
  const body = method === 'GET' ? null : await buffer(req);
  try {
    const got = await fetch(`${target}${url}`, { method, headers, body });
    answer(res, got.status, await got.text());
  } catch {
    res.destroy();
  }
}

function answer(res: ServerResponse, status: number, body: string): void {
  res.writeHead(status, { 'content-type': 'application/json' }).end(body);
}
