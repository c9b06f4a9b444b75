import { chatContract } from '@craftlane/contracts/chat';
import { chatPolicy } from '@craftlane/contracts/policy';
import { newId } from '@craftlane/service-kit/ids';
import { type AccessThing, describeAccess } from '@craftlane/test-kit/access-matrix';
import { databaseState } from '@craftlane/test-kit/database-state';
import { afterAll } from 'vitest';
import { startChat } from '../testing/chat.ts';

const chat = await startChat();
afterAll(() => chat.stop());

const nothing = async (): Promise<AccessThing> => ({ id: '', owner: { as: await chat.addPerson() } });
const conversation = async (): Promise<AccessThing> => {
  const { anna, ben, id } = await chat.addConversation();
  await chat.send(ben, id);
  return { id, owner: { as: anna }, other: { as: ben } };
};
/** A conversation by its two people: one of them is the id, the other asks. */
const owners: string[] = [];
const talk = async (): Promise<AccessThing> => {
  const { anna, ben, id } = await chat.addConversation();
  await chat.send(ben, id);
  owners.push(anna);
  return { id: ben, owner: { as: anna }, other: { as: ben } };
};
const always = { from: '2020-01-01T00:00:00.000Z', to: '2100-01-01T00:00:00.000Z' };
const inConversation = { thing: conversation, input: (conversationId: string) => ({ conversationId }) };

describeAccess({
  contract: chatContract,
  policy: chatPolicy,
  request: chat.request,
  stranger: async (roles = []) => ({ as: await chat.addPerson(), roles }),
  state: () => databaseState(chat.db),
  samples: {
    openConversation: {
      thing: async () => {
        const self = await chat.addPerson();
        return { id: self, owner: { as: self } };
      },
      input: (participantId) => ({ participantId }),
      // Nobody writes to themselves.
      ownerStatus: 409,
    },
    listConversations: { thing: nothing, input: () => ({}) },
    getConversation: inConversation,
    unreadCount: { thing: nothing, input: () => ({}) },
    history: inConversation,
    readTranscript: { thing: talk, input: (personId) => ({ personId, otherId: owners.at(-1) ?? '', ...always }) },
    send: {
      thing: conversation,
      input: (conversationId) => ({ conversationId, body: 'Hello', clientMessageId: newId() }),
    },
    markRead: { thing: conversation, input: (conversationId) => ({ conversationId, seq: 1 }) },
    archive: { thing: conversation, input: (conversationId) => ({ conversationId, seq: 1 }) },
    unarchive: inConversation,
    authorizeChannel: {
      thing: conversation,
      input: (id) => ({ socketId: '123.456', channelName: `presence-conversation-${id}` }),
      malformedStatus: 404,
    },
  },
});
