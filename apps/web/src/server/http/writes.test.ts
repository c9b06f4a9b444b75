import { NextRequest } from 'next/server';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { testSettings } from '@/testing/settings';
import { rootRouter } from '../root-router';
import { handleTrpc } from './handle-trpc';

const mutations = Object.entries(flatProcedures())
  .filter(([, procedure]) => procedure._def.type === 'mutation')
  .map(([path]) => path);

beforeAll(() => {
  for (const [name, value] of Object.entries(testSettings)) vi.stubEnv(name, value);
});

function call(path: string, method: string, headers: Record<string, string>) {
  const url = new URL(`/api/trpc/${path}`, testSettings.PUBLIC_URL);
  const body = method === 'GET' ? {} : { body: '{}' };
  return handleTrpc(
    new NextRequest(url, { method, headers: { 'content-type': 'application/json', ...headers }, ...body }),
  );
}

test('the router has writes', () => {
  expect(mutations).toContain('account.logout');
  expect(mutations.length).toBeGreaterThan(10);
});

describe.each(mutations)('%s', (path) => {
  test('is refused from another site, and from nowhere', async () => {
    expect((await call(path, 'POST', { origin: 'https://evil.example' })).status).toBe(403);
    expect((await call(path, 'POST', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await call(path, 'POST', {})).status).toBe(403);
  });

  test('cannot be called by following a link', async () => {
    expect((await call(path, 'GET', {})).status).toBe(405);
  });
});

/** All procedures by their path; tRPC keeps them flat, but types them as a tree. */
function flatProcedures() {
  const procedure = z.custom<{ _def: { type: string } }>((value) => typeof value === 'function' && '_def' in value);
  return z.record(z.string(), procedure).parse(rootRouter._def.procedures);
}
