import { chatContract } from '@craftlane/contracts/chat';
import { newId } from '@craftlane/service-kit/ids';
import { describeBadInput } from '@craftlane/test-kit/bad-input';
import { badTokens } from '@craftlane/test-kit/bad-tokens';
import { databaseState } from '@craftlane/test-kit/database-state';
import { afterAll, expect, test } from 'vitest';
import { startChat } from '../testing/chat.ts';

const chat = await startChat();
afterAll(() => chat.stop());
const { anna, ben, id: conversationId } = await chat.addConversation();

const malformedId = { 'not an id': 'not-an-id', 'a number': 7, empty: '' };
const limit = { zero: '0', negative: '-1', 'too large': '101', 'a fraction': '1.5', 'no number': 'many' };
const seq = { negative: '-1', 'too large': '2147483648', 'no number': 'last' };

describeBadInput({
  contract: chatContract,
  request: chat.request,
  caller: async () => ({ as: anna }),
  badTokens: () => badTokens(chat.peer, anna),
  state: () => databaseState(chat.db),
  tables: {
    openConversation: {
      valid: { participantId: ben },
      fields: { participantId: { missing: undefined, null: null, ...malformedId }, gigId: malformedId },
    },
    listConversations: {
      valid: {},
      fields: {
        filter: { unknown: 'starred' },
        q: { empty: '', 'only blanks': '  ', 'too long': 'x'.repeat(101), 'two lines': 'a\nb' },
        before: { 'no instant': 'yesterday', 'a local time': '2026-01-01T10:00:00' },
        limit,
      },
    },
    getConversation: { valid: { conversationId }, fields: {} },
    unreadCount: null,
    history: { valid: { conversationId }, fields: { beforeSeq: seq, afterSeq: seq, limit } },
    readTranscript: {
      valid: { personId: anna, otherId: ben, from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' },
      fields: {
        personId: { missing: undefined, 'not an id': 'not-an-id', empty: '' },
        otherId: { missing: undefined, 'not an id': 'not-an-id', empty: '' },
        from: { missing: undefined, 'a day': '2026-11-01' },
        to: { missing: undefined, 'a day': '2026-11-01' },
      },
    },
    send: {
      valid: { conversationId, body: 'Hello', clientMessageId: newId() },
      fields: {
        body: {
          missing: undefined,
          'a number': 7,
          'only blanks': '  \n ',
          'too long': 'x'.repeat(5_001),
          'with a control character': 'Hello\u0000',
        },
        clientMessageId: { missing: undefined, ...malformedId },
      },
    },
    markRead: {
      valid: { conversationId, seq: 0 },
      fields: { seq: { missing: undefined, text: '1', negative: -1, 'a fraction': 0.5 } },
    },
    archive: {
      valid: { conversationId, seq: 0 },
      fields: { seq: { missing: undefined, text: '1', negative: -1, 'a fraction': 0.5 } },
    },
    unarchive: { valid: { conversationId }, fields: {} },
    authorizeChannel: {
      valid: { socketId: '12.34', channelName: `private-user-${anna}` },
      fields: {
        socketId: { missing: undefined, 'a number': 12.34, 'no socket id': '12.34:other' },
        channelName: { missing: undefined, empty: '', 'too long': 'x'.repeat(165) },
      },
    },
  },
});

test('a gig of neither person is refused by its field', async () => {
  const gigId = await chat.addGig(await chat.addPerson());
  const before = await databaseState(chat.db);
  const body = { participantId: ben, gigId };
  const answer = await chat.request('POST', '/api/chat/conversations', { as: anna, body });
  expect(answer).toMatchObject({
    status: 422,
    body: { code: 'VALIDATION_FAILED', data: { fields: [{ path: 'gigId' }] } },
  });
  expect(await databaseState(chat.db)).toEqual(before);
});

test('history takes only one direction at a time', async () => {
  const answer = await chat.request('GET', `/api/chat/${conversationId}?beforeSeq=3&afterSeq=1`, { as: anna });
  expect(answer).toMatchObject({ status: 422, body: { data: { fields: [{ path: 'afterSeq' }] } } });
});
