import type { Message } from '@craftlane/contracts/chat';
import { expect, test } from 'vitest';
import { emptyThread, type Outgoing, threadReducer } from './thread-state';

const message = (seq: number): Message => ({
  id: `message-${seq}`,
  conversationId: 'conversation',
  seq,
  senderId: 'sender',
  body: `Message ${seq}`,
  clientMessageId: `client-${seq}`,
  createdAt: '2026-01-01T00:00:00.000Z',
});
const outgoing = (seq: number): Outgoing => ({
  clientMessageId: `client-${seq}`,
  body: `Message ${seq}`,
  createdAt: '2026-01-01T00:00:00.000Z',
  status: 'sending',
});
const seqs = (messages: readonly Message[]) => messages.map((each) => each.seq);

test('messages are in order and stand once, however they arrive', () => {
  const live = threadReducer(emptyThread(), { type: 'stored', messages: [message(4)] });
  const loaded = threadReducer(live, {
    type: 'stored',
    messages: [message(2), message(3), message(4)],
    hasOlder: true,
  });
  expect(seqs(loaded.messages)).toEqual([2, 3, 4]);
  expect(loaded.hasOlder).toBe(true);
});

test('a stored message takes the place of the one on its way, also when the push comes before the answer', () => {
  const sending = threadReducer(emptyThread(), { type: 'sending', outgoing: outgoing(1) });
  const pushed = threadReducer(sending, { type: 'stored', messages: [message(1)] });
  const answered = threadReducer(pushed, { type: 'stored', messages: [message(1)] });
  expect(answered.outgoing).toEqual([]);
  expect(seqs(answered.messages)).toEqual([1]);
});

test('a failed message stays until it is sent again or discarded', () => {
  const sending = threadReducer(emptyThread(), { type: 'sending', outgoing: outgoing(1) });
  const failed = threadReducer(sending, { type: 'failed', clientMessageId: 'client-1' });
  expect(failed.outgoing[0]?.status).toBe('failed');
  expect(threadReducer(failed, { type: 'sending', outgoing: outgoing(1) }).outgoing).toHaveLength(1);
  expect(threadReducer(failed, { type: 'discarded', clientMessageId: 'client-1' }).outgoing).toEqual([]);
});
