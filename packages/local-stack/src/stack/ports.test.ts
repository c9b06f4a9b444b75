import { once } from 'node:events';
import { createServer } from 'node:net';
import getPort from 'get-port';
import { expect, test } from 'vitest';
import { choosePorts } from './ports.ts';
import { parseSettings } from './settings.ts';

test('a busy port is replaced by a free one above it, and told', async () => {
  const busy = await getPort({ host: '127.0.0.1' });
  const server = createServer().listen(busy, '127.0.0.1');
  await once(server, 'listening');
  const told: unknown[] = [];
  const ports = await choosePorts({ web: busy }, parseSettings({}), (...args) => told.push(args));
  expect(ports.web).not.toBe(busy);
  expect(told).toContainEqual(['web', busy, ports.web]);
  server.close();
});

test('ephemeral ports are all different', async () => {
  const ports = await choosePorts('ephemeral', parseSettings({}), () => undefined);
  expect(new Set(Object.values(ports)).size).toBe(Object.keys(ports).length);
});
