import { expect, test } from 'vitest';
import { parseChannel } from './channel.ts';

const id = '0190a000-0000-7000-8000-00000000000a';

test('the channels of the contract are understood', () => {
  expect(parseChannel(`private-user-${id}`)).toEqual({ kind: 'user', userId: id });
  expect(parseChannel(`presence-conversation-${id}`)).toEqual({ kind: 'conversation', conversationId: id });
});

test.each([
  '',
  'private-user-',
  `user-${id}`,
  `presence-user-${id}`,
  `private-conversation-${id}`,
  `private-encrypted-user-${id}`,
  `private-user-${id.toUpperCase()}`,
  `private-user-${id} `,
  ` private-user-${id}`,
  `private-user-${id}\n`,
  `private-user-${id}${id}`,
  `private-user-${id},presence-conversation-${id}`,
])('%j is no channel', (name) => {
  expect(parseChannel(name)).toBeNull();
});
