import type { Conversation, Message } from '@craftlane/contracts/chat';
import { newId } from '@craftlane/service-kit/ids';
import { startTestService, type TestService } from '@craftlane/test-kit/service';
import { chatConfigSchema } from '../config.ts';
import { chatService, migrationsFolder } from '../service.ts';
import { gigPublished, userRegistered } from './facts.ts';

/** The Soketi application of tests. */
export const TEST_APP = { appId: 'test-app', key: 'test-key', secret: 'test-secret' } as const;

/** What the service handed to the realtime server. */
export interface Published {
  channels: string[];
  name: string;
  payload: unknown;
}

/** A chat service under test, with the steps that most tests begin with. */
export interface TestChat extends TestService<typeof chatConfigSchema> {
  /** What arrived at the stand-in of Soketi; stays empty when `soketiUrl` names another. */
  published: readonly Published[];
  /** A person whose registration the chat has heard of; returns their id. */
  addPerson(displayName?: string): Promise<string>;
  /** A published gig of `freelancerId`; returns its id. */
  addGig(freelancerId: string): Promise<string>;
  open(as: string, participantId: string, gigId?: string): Promise<Conversation>;
  send(as: string, conversationId: string, body?: string): Promise<Message>;
  /** Two new people and their conversation. */
  addConversation(): Promise<{ anna: string; ben: string; id: string }>;
}

/** Starts the service; `soketiUrl` replaces the recording stand-in. */
export async function startChat({ soketiUrl }: { soketiUrl?: string } = {}): Promise<TestChat> {
  const published: Published[] = [];
  const service = await startTestService({
    name: 'chat',
    schema: chatConfigSchema,
    define: chatService,
    migrationsFolder,
    env: (peer) => ({
      SOKETI_URL: soketiUrl ?? new URL(peer.urlOf('soketi')).origin,
      PUSHER_APP_ID: TEST_APP.appId,
      PUSHER_KEY: TEST_APP.key,
      PUSHER_SECRET: TEST_APP.secret,
    }),
  });
  service.peer.stub('apps', 'POST', `/${TEST_APP.appId}/events`, ({ body }) => {
    const { channels, name, data } = body as { channels: string[]; name: string; data: string };
    published.push({ channels, name, payload: JSON.parse(data) });
    return { status: 200, body: {} };
  });
  return { ...service, published, ...steps(service) };
}

function steps(service: TestService<typeof chatConfigSchema>) {
  const { request, deliver } = service;
  const addPerson = async (displayName = 'Anna Arens') => {
    const event = userRegistered({ displayName });
    await deliver(event);
    return event.aggregateId;
  };
  const open = async (as: string, participantId: string, gigId?: string) => {
    const body = { participantId, ...(gigId && { gigId }) };
    const answer = await request<Conversation>('POST', '/api/chat/conversations', { as, body });
    if (answer.status !== 200) throw new Error(`opening answered ${answer.status}`);
    return answer.body;
  };
  return {
    addPerson,
    open,
    async addGig(freelancerId: string) {
      const event = gigPublished({ freelancerId });
      await deliver(event);
      return event.aggregateId;
    },
    async send(as: string, conversationId: string, body = 'Hello there') {
      const sending = { body, clientMessageId: newId() };
      const answer = await request<Message>('POST', `/api/chat/${conversationId}`, { as, body: sending });
      if (answer.status !== 201) throw new Error(`sending answered ${answer.status}`);
      return answer.body;
    },
    async addConversation() {
      const [anna, ben] = await Promise.all([addPerson('Anna Arens'), addPerson('Ben Bauer')]);
      return { anna, ben, id: (await open(anna, ben)).id };
    },
  };
}
