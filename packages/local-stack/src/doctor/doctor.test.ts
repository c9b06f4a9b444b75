import { rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { provisionAll } from '../parts/database.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../postgres.ts';
import { parseSettings, type Variables } from '../stack/settings.ts';
import { dataFolder } from '../testing/data-folder.ts';
import { doctor } from './doctor.ts';
import type { Finding } from './finding.ts';
import { lookAtClock, lookAtStripe } from './neighbours.ts';

const folder = dataFolder('doctor-');
let server: EmbeddedPostgres;

beforeAll(async () => {
  server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), fsync: false });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Ports below those that systems hand out by themselves. */
const freePorts = Object.fromEntries(
  ['WEB', 'USER', 'GIG', 'CHAT', 'PAYMENT', 'STRIPE_SANDBOX', 'POSTGRES', 'SOKETI', 'SMTP', 'MAIL'].map(
    (name, index) => [`${name}_PORT`, String(18_800 + index)],
  ),
);

async function examineWith(variables: Variables): Promise<Map<string, Finding>> {
  const findings = new Map<string, Finding>();
  await doctor(
    { ...freePorts, ...variables },
    () => folder,
    (name, finding) => findings.set(name, finding),
  );
  return findings;
}

const namesOfUnwell = (findings: Map<string, Finding>) =>
  [...findings].filter(([, { isWell }]) => !isWell).map(([name]) => name);

test('a machine where everything is embedded is well', async () => {
  expect(namesOfUnwell(await examineWith({}))).toEqual([]);
});

test('a server of the own is asked for its version, roles and migrations', async () => {
  const before = await examineWith({ POSTGRES_URL: server.adminUrl });
  expect(namesOfUnwell(before)).toEqual([]);
  await provisionAll(server.adminUrl, () => 'p'.repeat(40));
  const made = await examineWith({ POSTGRES_URL: server.adminUrl });
  expect(made.get('roles')).toMatchObject({ isWell: true, what: '5 databases with owner and app' });
  expect(made.get('migrations')).toMatchObject({ isWell: false, what: expect.stringContaining('user: 0 of') });
  expect(made.get('clock')).toMatchObject({ isWell: true, what: 'agrees with PostgreSQL' });
});

test('each thing that is wrong is one finding with a remedy', async () => {
  const busy = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => busy.once('listening', done));
  const { port } = busy.address() as AddressInfo;
  const nowhere = '127.0.0.1:9';
  writeFileSync(join(folder, 'secrets.json'), '{}', { mode: 0o644 });
  const findings = await examineWith({
    WEB_PORT: String(port),
    POSTGRES_URL: `postgres://nobody@${nowhere}/x`,
    SOKETI_URL: `http://${nowhere}`,
    SMTP_URL: `smtp://${nowhere}`,
    STRIPE_SECRET_KEY: 'sk_test_1',
    INTERNAL_SECRET: 'a'.repeat(40),
    PUBLIC_URL: 'http://market.example',
  });
  busy.close();
  rmSync(join(folder, 'secrets.json'));
  expect(namesOfUnwell(findings)).toEqual([
    'ports',
    'secrets',
    'PostgreSQL',
    'roles',
    'migrations',
    'realtime',
    'mail',
    'Stripe',
    'clock',
    'public URL',
  ]);
  for (const name of namesOfUnwell(findings)) expect(findings.get(name)?.remedy).toMatch(/\S/);
});

test('settings that cannot be read are told as they are', async () => {
  const findings = await examineWith({ POSTGRES_URL: 'mysql://x' });
  expect(findings.get('settings')).toMatchObject({ isWell: false, what: expect.stringContaining('POSTGRES_URL') });
});

test('a key that Stripe refuses, and a clock that is off', async () => {
  const stripe = createHttpServer((_req, res) => res.writeHead(401).end('{}')).listen(0, '127.0.0.1');
  await new Promise((done) => stripe.once('listening', done));
  const api = `http://127.0.0.1:${(stripe.address() as AddressInfo).port}`;
  const keys = { STRIPE_SECRET_KEY: 'sk_test_wrong', STRIPE_WEBHOOK_SECRETS: 'whsec_x' };
  expect(await lookAtStripe(parseSettings(keys), api)).toMatchObject({ isWell: false, what: 'Stripe refuses the key' });
  stripe.close();
  const late = { name: 'elsewhere', read: async () => new Date(Date.now() - 60_000) };
  expect(await lookAtClock([late])).toMatchObject({ isWell: false, what: '60 s off elsewhere' });
});
