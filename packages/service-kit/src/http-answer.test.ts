import { Readable } from 'node:stream';
import { startTestService } from '@craftlane/test-kit/service';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, expect, test } from 'vitest';
import type { RawRequest, RawResponse } from './raw-routes.ts';
import { noteConfigSchema, noteService } from './testing/note-service.ts';

/** What each request is waiting for, and the stream that it will be answered with. */
const waiting = new Map<string, { release: () => void; stream: Readable; signal: AbortSignal }>();
const service = await startTestService({
  name: 'note',
  schema: noteConfigSchema,
  define: noteService(
    {},
    {
      rawRoutes: () => [
        { method: 'GET', path: '/streams/{name}', deadlineMs: 60_000, handle },
        { method: 'GET', path: '/hasty/{name}', deadlineMs: 20, handle },
      ],
    },
  ),
  migrationsFolder: null,
});
afterAll(() => service.stop());

async function handle({ params, context }: RawRequest): Promise<RawResponse> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stream = Readable.from(['a', 'b']);
  waiting.set(params.name ?? '', { release: resolve, stream, signal: context.signal });
  await promise;
  return { status: 200, body: stream };
}

const streamOf = (name: string) => until(() => waiting.get(name) ?? false);

test('a stream is closed when whoever asked is gone before the answer', async () => {
  const abort = new AbortController();
  const asked = fetch(`${service.url}/streams/gone`, { signal: abort.signal }).catch(() => 'gone');
  const { release, stream, signal } = await streamOf('gone');
  abort.abort();
  expect(await asked).toBe('gone');
  await until(() => signal.aborted);
  release();
  await until(() => stream.destroyed);
});

test('a stream is closed when the answer comes after the deadline', async () => {
  const asked = fetch(`${service.url}/hasty/late`);
  const { release, stream } = await streamOf('late');
  expect((await asked).status).toBe(504);
  release();
  await until(() => stream.destroyed);
});

test('a stream is sent to whoever waited for it', async () => {
  const asked = fetch(`${service.url}/streams/patient`);
  (await streamOf('patient')).release();
  expect(await (await asked).text()).toBe('ab');
});
