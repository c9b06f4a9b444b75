import { startTestService, TEST_SECRET } from '@craftlane/test-kit/service';
import { afterAll, describe, expect, test } from 'vitest';
import { signClientAddress } from './client-address.ts';
import { newId } from './ids.ts';
import { noteConfigSchema, noteService } from './testing/note-service.ts';

const gate = Promise.withResolvers<void>();
const service = await startTestService({
  name: 'note',
  schema: noteConfigSchema,
  define: noteService({ gate: gate.promise }, { deadlineMs: 300, bodyLimit: 10_000, multipartLimit: 20_000 }),
  migrationsFolder: null,
});
afterAll(async () => {
  gate.resolve();
  await service.stop();
});
const userId = newId();

describe('errors have one shape', () => {
  test('all bad fields are answered at once, unknown ones too', async () => {
    const body = { title: 'x', lines: [{ text: '' }, { text: 'a', color: 'red' }], extra: 1 };
    const answer = await service.request('POST', '/notes', { as: userId, body });
    expect(answer).toMatchObject({ status: 422, body: { code: 'VALIDATION_FAILED', status: 422 } });
    const { data } = answer.body as { data: { fields: { path: string }[] } };
    expect(data.fields.map((field) => field.path).sort()).toEqual(['extra', 'lines.0.text', 'lines.1.color', 'title']);
  });

  test('a missing field says that it is required', async () => {
    const answer = await service.request('POST', '/notes', { as: userId, body: {} });
    expect(answer.body).toMatchObject({ data: { fields: [{ path: 'title', message: 'This field is required.' }] } });
  });

  test('a malformed id in the path is a missing thing', async () => {
    const answer = await service.request('GET', '/notes/not-a-uuid');
    expect(answer).toMatchObject({ status: 404, body: { code: 'NOT_FOUND', message: 'Not found.' } });
  });

  test('a bad query beside a good id is a validation failure', async () => {
    const answer = await service.request('GET', `/notes/${newId()}?as=pdf`);
    expect(answer).toMatchObject({ status: 422, body: { data: { fields: [{ path: 'as' }] } } });
  });

  test('an unknown route is not found, in the same shape', async () => {
    const answer = await service.request('GET', '/nowhere');
    expect(answer).toMatchObject({ status: 404, body: { defined: false, code: 'NOT_FOUND', status: 404 } });
  });

  test('broken JSON is a malformed request', async () => {
    const headers = { 'content-type': 'application/json' };
    const answer = await service.request('POST', '/notes', { as: userId, body: '{"title":', headers });
    expect(answer).toMatchObject({ status: 400, body: { code: 'MALFORMED_REQUEST' } });
  });

  test('another media type is refused', async () => {
    const headers = { 'content-type': 'text/xml' };
    const answer = await service.request('POST', '/notes', { as: userId, body: '<a/>', headers });
    expect(answer).toMatchObject({ status: 415, body: { code: 'UNSUPPORTED_MEDIA' } });
  });

  test('a use case error keeps its code and is marked as declared', async () => {
    const answer = await service.request('POST', '/fail/stale');
    expect(answer).toMatchObject({ status: 409, body: { defined: true, code: 'STALE_VERSION' } });
  });

  test('internal detail never leaves: forbidden looks exactly like missing', async () => {
    const hidden = await service.request('POST', '/fail/hidden');
    const missing = await service.request('GET', '/notes/none');
    expect(hidden.body).toEqual(missing.body);
  });

  test('an unknown fault answers a constant sentence with the request id', async () => {
    const headers = { 'x-request-id': 'request-0001' };
    const answer = await service.request('POST', '/fail/unknown', { headers });
    expect(answer).toMatchObject({ status: 500, body: { code: 'INTERNAL' } });
    expect(JSON.stringify(answer.body)).toContain('request-0001');
    expect(JSON.stringify(answer.body)).not.toContain('hunter2');
  });

  test('an answer that breaks the contract is a fault of ours', async () => {
    expect(await service.request('POST', '/fail/output')).toMatchObject({ status: 500, body: { code: 'INTERNAL' } });
  });

  test('an unreachable database is unavailable and says when to come back', async () => {
    const answer = await service.request('POST', '/fail/database');
    expect(answer).toMatchObject({ status: 503, body: { code: 'UNAVAILABLE' } });
    expect(answer.headers.get('retry-after')).toBe('1');
  });
});

describe('limits', () => {
  test('a larger body than allowed is refused', async () => {
    const body = { title: 'x'.repeat(11_000) };
    const answer = await service.request('POST', '/notes', { as: userId, body });
    expect(answer).toMatchObject({ status: 413, body: { code: 'PAYLOAD_TOO_LARGE' } });
  });

  test('a body far over the limit, of unannounced length, is refused', async () => {
    const chunk = new Uint8Array(65_536).fill(32);
    let left = 64;
    const body = new ReadableStream({
      pull: (controller) => (left-- > 0 ? controller.enqueue(chunk) : controller.close()),
    });
    const response = await fetch(`${service.url}/raw/x`, { method: 'POST', body, duplex: 'half' } as RequestInit);
    expect(response.status).toBe(413);
  });

  test('a form may be larger than JSON', async () => {
    const form = new FormData();
    form.set('file', new File([new Uint8Array(15_000)], 'a.bin'));
    expect(await service.request('POST', '/upload', { body: form })).toMatchObject({
      status: 200,
      body: { size: 15_000 },
    });
  });

  test('a raw route gets the bytes as they came, up to its own limit', async () => {
    const body = new Uint8Array([0, 255, 10]);
    const answer = await service.request('POST', '/raw/caf%C3%A9', { body });
    expect(answer).toMatchObject({ status: 200, body: { name: 'café', bytes: '00ff0a' } });
    expect(await service.request('POST', '/raw/x', { body: new Uint8Array(65) })).toMatchObject({ status: 413 });
  });

  test('a request that takes too long is answered at the deadline', async () => {
    const answer = await service.request('POST', '/fail/slow');
    expect(answer).toMatchObject({ status: 504, body: { code: 'DEADLINE_EXCEEDED' } });
  });
});

describe('every answer', () => {
  test('carries security headers and is not stored', async () => {
    const { headers } = await service.request('GET', `/notes/${newId()}`);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  test('keeps an acceptable request id and replaces another', async () => {
    const kept = await service.request('GET', '/nowhere', { headers: { 'x-request-id': 'abc-12345' } });
    expect(kept.headers.get('x-request-id')).toBe('abc-12345');
    const replaced = await service.request('GET', '/nowhere', { headers: { 'x-request-id': 'bad id!' } });
    expect(replaced.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('who asks', () => {
  test('an open route answers without a token and knows the caller with one', async () => {
    const id = newId();
    expect(await service.request('GET', `/notes/${id}`)).toMatchObject({ status: 200, body: { readBy: null } });
    expect(await service.request('GET', `/notes/${id}`, { as: userId })).toMatchObject({ body: { readBy: userId } });
  });

  test('a bad token is refused on an open route too', async () => {
    const answer = await service.request('GET', `/notes/${newId()}`, { token: 'nonsense' });
    expect(answer).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
  });

  test('not being signed in is noticed before bad input', async () => {
    expect(await service.request('POST', '/notes', { body: { title: '' } })).toMatchObject({ status: 401 });
  });

  test('the web app may vouch for the address of the browser, nobody else', async () => {
    const path = `/notes/${newId()}`;
    const vouched = { 'x-craftlane-client': signClientAddress('203.0.113.9', TEST_SECRET) };
    expect((await service.request('GET', path, { headers: vouched })).body).toMatchObject({ address: '203.0.113.9' });
    const forged = { 'x-craftlane-client': signClientAddress('203.0.113.9', 'x'.repeat(32)) };
    expect((await service.request('GET', path, { headers: forged })).body).toMatchObject({ address: '127.0.0.1' });
  });
});

describe('around the contract', () => {
  test('health, metrics, description and reference page are served', async () => {
    expect(await service.request('GET', '/health/live')).toMatchObject({ status: 200 });
    expect(await service.request('GET', '/health/ready')).toMatchObject({
      status: 200,
      body: { checks: { database: 'ok', worker: 'ok' } },
    });
    expect((await service.request('GET', '/metrics')).body).toContain('http_request_duration_seconds_count');
    expect(await service.request('GET', '/openapi.json')).toMatchObject({
      body: { paths: { '/notes/{id}': { get: {} } } },
    });
    expect((await service.request('GET', '/docs')).body).toContain('/notes/{id}');
  });
});
