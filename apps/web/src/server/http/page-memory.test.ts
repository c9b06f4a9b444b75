import { createServer, type OutgoingHttpHeaders, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { createPageMemory } from './page-memory';

const hit = { 'x-nextjs-cache': 'HIT', etag: '"1"', 'content-type': 'text/html', 'content-security-policy': 'strict' };
const html = '<p>Grüße</p>';

let now = 0;
let memory = createPageMemory({ lifeMs: 1_000, maxBytes: 100, now: () => now });
const next = vi.fn<(response: ServerResponse) => OutgoingHttpHeaders | undefined>();
const server = createServer((req, res) => {
  if (memory.answer(req, res)) return;
  const headers = next(res) ?? hit;
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) res.setHeader(name, value);
  memory.keep(req, res, html);
  res.end(html);
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));

beforeEach(() => {
  now = 0;
  next.mockReset();
  memory = createPageMemory({ lifeMs: 1_000, maxBytes: 100, now: () => now });
});
afterAll(() => server.close());

type Got = { status: number | undefined; headers: OutgoingHttpHeaders; body: Buffer };

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { port: (server.address() as AddressInfo).port, path, headers, method, agent: false },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) }),
        );
      },
    );
    asked.on('error', reject).end();
  });
}

test('a page is sent again as it was, without asking Next.js', async () => {
  const [first, second] = [await get('/'), await get('/')];
  expect(next).toHaveBeenCalledTimes(1);
  expect(second.body.toString()).toBe(html);
  expect({ ...second.headers, date: 0 }).toEqual({ ...first.headers, date: 0 });
});

test('browsers get it compressed', async () => {
  await get('/');
  await vi.waitFor(async () => {
    next.mockClear();
    const { headers, body } = await get('/', { 'accept-encoding': 'gzip, br' });
    expect(next).not.toHaveBeenCalled();
    expect(headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(body).toString()).toBe(html);
  });
  const refused = await get('/', { 'accept-encoding': 'gzip;q=0, br' });
  expect(refused.headers['content-encoding']).toBeUndefined();
});

test('who has it already is told so, and keeps the policy that came with it', async () => {
  await get('/');
  const { status, headers, body } = await get('/', { 'if-none-match': '"1"' });
  expect([status, body.length, headers.etag]).toEqual([304, 0, '"1"']);
  expect(headers['content-security-policy']).toBeUndefined();
  expect(next).toHaveBeenCalledTimes(1);
});

test('after its time, and when everything is forgotten, Next.js is asked again', async () => {
  await get('/');
  now = 1_001;
  await get('/');
  expect(next).toHaveBeenCalledTimes(2);
  memory.forget();
  await get('/');
  expect(next).toHaveBeenCalledTimes(3);
});

test.each([
  ['part of a page', '/', { rsc: '1' }],
  ['the newest', '/', { 'cache-control': 'no-cache' }],
  ['something particular', '/?page=2', {}],
])('who asks for %s is answered by Next.js', async (_what, path, headers) => {
  await get('/');
  await get(path, headers);
  await get(path, headers);
  expect(next).toHaveBeenCalledTimes(3);
});

test.each([
  ['a page being renewed', { ...hit, 'x-nextjs-cache': 'STALE' }],
  ['a page made for this request', { ...hit, 'x-nextjs-cache': undefined }],
  ['an answer with a cookie', { ...hit, 'set-cookie': 'a=b' }],
  ['an answer without ETag', { ...hit, etag: undefined }],
])('%s is not remembered', async (_what, headers) => {
  next.mockReturnValue(headers);
  await get('/');
  await get('/');
  expect(next).toHaveBeenCalledTimes(2);
});

test('neither are errors, private pages and answers to other methods', async () => {
  next.mockImplementationOnce((response) => {
    response.statusCode = 404;
    return undefined;
  });
  await get('/');
  for (const path of ['/orders', '/orders/1']) await get(path);
  await get('/login', {}, 'HEAD');
  next.mockClear();
  for (const path of ['/', '/orders', '/orders/1', '/login']) await get(path);
  expect(next).toHaveBeenCalledTimes(4);
});

test('a new text replaces the old one', async () => {
  await get('/');
  now = 1_001;
  next.mockReturnValue({ ...hit, etag: '"2"' });
  await get('/');
  expect((await get('/')).headers.etag).toBe('"2"');
});

test('above its limit it drops the oldest', async () => {
  const count = Math.floor(100 / Buffer.byteLength(html)) + 1;
  const paths = Array.from({ length: count }, (_, index) => `/${index}`);
  for (const path of paths) await get(path);
  next.mockClear();
  for (const path of paths.slice(1)) await get(path);
  expect(next).not.toHaveBeenCalled();
  await get('/0');
  expect(next).toHaveBeenCalledTimes(1);
});
