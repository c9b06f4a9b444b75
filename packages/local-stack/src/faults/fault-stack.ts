import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type FaultProxy, startFaultProxy } from '@craftlane/test-kit/fault-proxy';
import postgres from 'postgres';
import type { ServiceName } from '../stack/names.ts';
import { type Stack, startStack } from '../stack.ts';
import { answerAsMeilisearch } from './scripted-meilisearch.ts';

/** A running stack whose lines between parts can be made to fail. */
export interface FaultStack extends Stack {
  /** The line on which a service reaches what this variable names, for example `line('payment', 'STRIPE_API_BASE')`. */
  line(service: ServiceName, variable: LineVariable): FaultProxy;
  /** Runs SQL in a service's database, on a line of its own. */
  rows<Row extends object>(service: ServiceName, query: string, values?: string[]): Promise<Row[]>;
}

const LINES = [
  'DATABASE_URL',
  'USER_SERVICE_URL',
  'GIG_SERVICE_URL',
  'CHAT_SERVICE_URL',
  'PAYMENT_SERVICE_URL',
  'WEB_URL',
  'SOKETI_URL',
  'STRIPE_API_BASE',
  'MEILI_URL',
] as const;

/** A variable that says where a dependency is. */
export type LineVariable = (typeof LINES)[number];

/**
 * Starts the real services with a proxy of its own on every line from a service to a dependency, one fast server that takes
 * the web app's events, and one that answers like an empty Meilisearch.
 */
export async function startFaultStack(dataDir: string, env: Record<string, string> = {}): Promise<FaultStack> {
  const web = await serve(createServer((_req, res) => void res.writeHead(204).end()));
  const meilisearch = await serve(createServer(answerAsMeilisearch));
  const lines = new Map<string, FaultProxy>();
  const stack = await startStack({
    dataDir,
    ports: 'ephemeral',
    web: false,
    variables: { WEB_URL: urlOf(web), MEILI_URL: urlOf(meilisearch), MEILI_API_KEY: 'key' },
    // All people of a test come from one address.
    env: { REGISTRATIONS_PER_ADDRESS: '10000', ...env },
    rewire: (service, given) => throughProxies(service, given, lines),
  });
  const pools = new Map([...stack.databases].map(([name, { appUrl }]) => [name, openPool(appUrl)]));
  return {
    ...stack,
    line: (service, variable) => existing(lines.get(`${service} ${variable}`), `line ${service} ${variable}`),
    rows: async <Row extends object>(service: ServiceName, query: string, values: string[] = []) => [
      ...(await existing(pools.get(service), service).unsafe<Row[]>(query, values)),
    ],
    stop: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.end()));
      await Promise.all([...lines.values()].map((line) => line.heal()));
      await stack.stop();
      await Promise.all([...lines.values()].map((line) => line.stop()));
      for (const server of [web, meilisearch]) server.close().closeAllConnections();
    },
  };
}

/** A service that restarts finds the same lines again. */
async function throughProxies(
  service: ServiceName,
  given: Record<string, string>,
  lines: Map<string, FaultProxy>,
): Promise<Record<string, string>> {
  const env = { ...given };
  for (const variable of LINES) {
    const address = given[variable];
    if (!address) continue;
    const url = new URL(address);
    const name = `${service} ${variable}`;
    const line = lines.get(name) ?? (await startFaultProxy({ host: url.hostname, port: Number(url.port) }));
    lines.set(name, line);
    url.port = String(line.port);
    env[variable] = url.href.replace(/\/$/, '');
  }
  return env;
}

async function serve(server: Server): Promise<Server> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function openPool(url: string): postgres.Sql {
  return postgres(url, { max: 1, onnotice: () => undefined });
}

function existing<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`There is no ${name}.`);
  return value;
}
