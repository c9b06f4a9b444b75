import { randomUUID } from 'node:crypto';
import { type Peer, startPeer } from '@craftlane/test-kit/peer';
import { TEST_SECRET } from '@craftlane/test-kit/service';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTranscripts, mostMessages } from './chat-client.ts';

const personId = randomUUID();
const query = {
  personId,
  otherId: randomUUID(),
  from: new Date('2026-01-01T00:00:00Z'),
  to: new Date('2026-02-01T00:00:00Z'),
};
const trace = { accessToken: null, requestId: randomUUID(), signal: new AbortController().signal };

let peer: Peer;
beforeAll(async () => {
  peer = await startPeer(TEST_SECRET);
});
afterAll(() => peer.stop());

/** A chat service that holds so many messages, three of each instant, and answers 200 at a time. */
function holds(count: number): void {
  const all = Array.from({ length: count }, (_, index) => ({
    senderId: personId,
    body: `Message ${Math.floor(index / 2)}`,
    createdAt: new Date(Date.parse('2026-01-02T00:00:00Z') + Math.floor(index / 3)).toISOString(),
  }));
  peer.stub('chat', 'GET', '/api/chat/transcript', ({ url }) => {
    const found = all.filter(({ createdAt }) => createdAt >= (url.searchParams.get('from') ?? ''));
    return { status: 200, body: { messages: found.slice(0, 200), hasMore: found.length > 200 } };
  });
}

test.each([0, 200, 201, 999])('%i messages are read, each once, in their order', async (count) => {
  holds(count);
  const { messages, hasMore } = await createTranscripts(peer.urlOf('chat')).read(query, trace);
  expect(messages.map(({ body }) => body)).toEqual(
    Array.from({ length: count }, (_, index) => `Message ${Math.floor(index / 2)}`),
  );
  expect(hasMore).toBe(false);
});

test('of too many the first are read, and it is said that there are more', async () => {
  holds(mostMessages + 1);
  const { messages, hasMore } = await createTranscripts(peer.urlOf('chat')).read(query, trace);
  expect([messages.length, hasMore]).toEqual([mostMessages, true]);
});

test('people who never talked said nothing', async () => {
  peer.stub('chat', 'GET', '/api/chat/transcript', () => ({
    status: 404,
    body: { defined: true, code: 'NOT_FOUND', status: 404, message: 'Not found.' },
  }));
  const read = createTranscripts(peer.urlOf('chat')).read(query, trace);
  await expect(read).resolves.toEqual({ messages: [], hasMore: false });
});
