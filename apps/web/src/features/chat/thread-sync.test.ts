import type { Message } from '@craftlane/contracts/chat';
import { expect, test } from 'vitest';
import { createThreadSync } from './thread-sync';

const message = (seq: number): Message => ({
  id: `message-${seq}`,
  conversationId: 'conversation',
  seq,
  senderId: 'sender',
  body: `Message ${seq}`,
  clientMessageId: `client-${seq}`,
  createdAt: '2026-01-01T00:00:00.000Z',
});

/** A thread over a history of `length` messages, which may grow and may be out of reach. */
function openThread(length: number) {
  const history = { length, isDown: false, reads: 0 };
  const stored = new Set<number>();
  const sync = createThreadSync({
    async readHistory({ afterSeq, limit }) {
      history.reads += 1;
      if (history.isDown) throw new Error('down');
      const first = afterSeq === undefined ? Math.max(1, history.length - limit + 1) : afterSeq + 1;
      const last = Math.min(history.length, first + limit - 1);
      const messages = Array.from({ length: last - first + 1 }, (_, index) => message(first + index));
      return { messages, hasMore: afterSeq === undefined ? first > 1 : last < history.length };
    },
    store: (messages) => {
      for (const { seq } of messages) stored.add(seq);
    },
  });
  const seqs = () => [...stored].sort((one, other) => one - other);
  return { history, sync, seqs };
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

test('a push that skips a number asks for what is missing', async () => {
  const { history, sync, seqs } = openThread(3);
  await sync.catchUp();
  expect(sync.receive(message(4))).toBe(false);
  expect(sync.receive(message(4))).toBe(false);
  history.length = 7;
  expect(sync.receive(message(7))).toBe(true);
  await sync.catchUp();
  expect(seqs()).toEqual(range(1, 7));
  expect(sync.receive(message(8))).toBe(false);
});

test('the first push of a conversation that was empty is no gap, a later one is', async () => {
  const { sync } = openThread(0);
  await sync.catchUp();
  expect(sync.receive(message(2))).toBe(true);
  expect(sync.receive(message(1))).toBe(false);
});

test('catching up reads as many pages as there are', async () => {
  const { history, sync, seqs } = openThread(60);
  await sync.catchUp();
  expect(seqs()).toEqual(range(11, 60));
  history.length = 360;
  await sync.catchUp();
  expect(seqs()).toEqual(range(11, 360));
});

test('a push before the first page hides none of it, also when that has to be read again', async () => {
  const { history, sync, seqs } = openThread(10);
  history.isDown = true;
  await expect(sync.catchUp()).rejects.toThrow('down');
  history.length = 11;
  expect(sync.receive(message(11))).toBe(false);
  history.isDown = false;
  await sync.catchUp();
  expect(seqs()).toEqual(range(1, 11));
});

test('what is asked for while a page is on its way is read after it', async () => {
  const { history, sync, seqs } = openThread(5);
  const first = sync.catchUp();
  history.length = 6;
  await Promise.all([first, sync.catchUp(), sync.catchUp()]);
  expect(seqs()).toEqual(range(1, 6));
  expect(history.reads).toBe(2);
});
