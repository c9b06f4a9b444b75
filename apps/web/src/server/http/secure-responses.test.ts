import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { testSettings } from '@/testing/settings';
import { responseSecurer, type SecureResponse } from './secure-responses';

const script = 'self.__next_f.push([1,"a"])';
const document = `<main></main><script>${script}</script>`;
let server: Server | undefined;
let secure: SecureResponse;

beforeAll(() => {
  const settings = { ...testSettings, PUBLIC_URL: 'https://market.example', SOKETI_PUBLIC_URL: 'https://live.example' };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  secure = responseSecurer();
});
afterEach(() => server?.close());

/** What a caller of this process gets. */
async function ask(answer: RequestListener, headers: Record<string, string> = {}, path = '/') {
  server = createServer((request, response) => {
    secure(request, response, () => undefined);
    answer(request, response);
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const got = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
  const policy = got.headers.get('content-security-policy');
  return { headers: got.headers, policy, scripts: policy?.split('; ').find((part) => part.startsWith('script-src ')) };
}

test('an answer that is no document lets no inline script run', async () => {
  const got = await ask((_request, response) => response.end('{}'));
  expect(got.scripts).toBe("script-src 'self'");
  expect(got.headers.get('x-content-type-options')).toBe('nosniff');
  expect(got.headers.get('x-frame-options')).toBe('DENY');
});

test('what somebody sent is held in a sandbox, also what is taken for a document', async () => {
  const type = 'text/html; charset=utf-8';
  const answer: RequestListener = (_request, response) => response.setHeader('content-type', type).end(document);
  const { policy } = await ask(answer, {}, '/files/payment/1?expires=2');
  expect(policy).toMatch(/^default-src 'self'; script-src 'self'; .*; frame-ancestors 'none'; sandbox$/);
  expect((await ask(answer, {}, '/media/avatars/1')).policy).not.toContain('sandbox');
});

test('over HTTPS browsers are told to stay there, and may talk to the realtime server', async () => {
  const got = await ask((_request, response) => response.end('{}'));
  expect(got.headers.get('strict-transport-security')).toBe('max-age=31536000');
  expect(got.policy).toContain("connect-src 'self' wss://live.example;");
});

test('a whole document names its scripts by their hashes, without a nonce', async () => {
  const got = await ask((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(document);
  });
  expect(got.scripts).toMatch(/^script-src 'self' 'sha256-[\w+/]{43}='$/);
});

test('a streamed document names those of its first part, and a nonce that Next.js is told', async () => {
  let told: unknown;
  const got = await ask((request, response) => {
    told = request.headers['content-security-policy'];
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.write(document);
    response.end('<p>more</p>');
  });
  const nonce = /'nonce-([\w-]{36})'/.exec(String(told))?.[0];
  expect(nonce).toBeDefined();
  expect(got.scripts).toMatch(/^script-src 'self' 'nonce-[\w-]{36}' 'sha256-[\w+/]{43}='$/);
  expect(got.scripts).toContain(nonce);
});

test('a caller does not choose the nonce, and no two requests share one', async () => {
  const seen: unknown[] = [];
  const note: RequestListener = (request, response) => {
    seen.push(request.headers['content-security-policy']);
    response.end();
  };
  await ask(note, { 'content-security-policy': "script-src 'nonce-chosen'" });
  await ask(note, { 'content-security-policy': "script-src 'nonce-chosen'" });
  expect(seen.join()).not.toContain('chosen');
  expect(seen[0]).not.toBe(seen[1]);
});

test('an unchanged document keeps the policy it came with', async () => {
  const got = await ask((_request, response) => {
    response.statusCode = 304;
    response.end();
  });
  expect(got.policy).toBeNull();
});
