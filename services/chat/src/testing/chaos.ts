import { setTimeout as delay } from 'node:timers/promises';
import { type Message, realtime } from '@craftlane/contracts/chat';
import { newId } from '@craftlane/service-kit/ids';
import { until } from '@craftlane/test-kit/wait';
// The web app's own module: what keeps a browser's conversation complete is what is tried here.
import { createThreadSync } from '../../../../apps/web/src/features/chat/thread-sync.ts';
import { openBrowser } from './browser.ts';
import { startChat, type TestChat } from './chat.ts';
import { startSoketi } from './soketi.ts';

/** How much happens. Clients share the conversations; cuts last and are apart up to `longestCutMs`. */
export interface ChaosPlan {
  conversations: number;
  clients: number;
  messages: number;
  kills: number;
  longestCutMs: number;
  /** Pause of each of the four writers between two messages. */
  paceMs: number;
}

/** What came of it: ids in `seq` order, as the database has them and as each client ended with. */
export interface ChaosResult {
  cuts: number;
  expected: Map<string, string[]>;
  clients: { conversationId: string; ids: string[]; events: number }[];
}

type Conversation = Awaited<ReturnType<TestChat['addConversation']>>;

/** Lets messages flow while clients are cut off and Soketi is killed; answers when every client is complete, or gives up after 30 s. */
export async function runChaos(plan: ChaosPlan): Promise<ChaosResult> {
  let soketi = await startSoketi();
  const chat = await startChat({ soketiUrl: soketi.url });
  const conversations = await Promise.all(Array.from({ length: plan.conversations }, () => chat.addConversation()));
  const clients = Array.from({ length: plan.clients }, (_, index) => {
    const conversation = at(conversations, index);
    return openClient(chat, soketi.url, conversation, index % (2 * plan.conversations) < plan.conversations);
  });
  const flow = new AbortController();
  const cutting = clients.map((client) => cutAgainAndAgain(client, plan.longestCutMs, flow.signal));
  const progress = { sent: 0 };
  const writing = Array.from({ length: 4 }, () => write(chat, conversations, plan, progress));
  for (let kill = 1; kill <= plan.kills; kill++) {
    await until(() => progress.sent >= (plan.messages * kill) / (plan.kills + 1), { timeoutMs: 200_000 });
    await soketi.kill();
    soketi = await startSoketi(Number(new URL(soketi.url).port));
  }
  await Promise.all(writing);
  flow.abort();
  const cuts = (await Promise.all(cutting)).reduce((sum, each) => sum + each, 0);
  for (const client of clients) client.browser.wakeUp();
  const expected = await readExpected(chat, conversations);
  const isComplete = () => clients.every((each) => each.messages.size === expected.get(each.conversationId)?.length);
  await until(isComplete, { timeoutMs: 30_000 }).catch(() => undefined);
  for (const client of clients) client.browser.close();
  await chat.stop();
  await soketi.stop();
  return { cuts, expected, clients: clients.map(resultOf) };
}

type Client = ReturnType<typeof openClient>;

/** One open tab of one of the two people. */
function openClient(chat: TestChat, soketiUrl: string, { anna, ben, id }: Conversation, isAnna: boolean) {
  const userId = isAnna ? anna : ben;
  const browser = openBrowser(chat, soketiUrl, userId);
  const client = { conversationId: id, browser, messages: new Map<number, Message>(), events: 0 };
  const sync = createThreadSync({
    async readHistory({ afterSeq, limit }) {
      const query = new URLSearchParams({
        limit: `${limit}`,
        ...(afterSeq !== undefined && { afterSeq: `${afterSeq}` }),
      });
      type Page = { messages: Message[]; hasMore: boolean };
      return (await chat.request<Page>('GET', `/api/chat/${id}?${query}`, { as: userId })).body;
    },
    store: (messages) => {
      for (const message of messages) client.messages.set(message.seq, message);
    },
  });
  const catchUp = () => void sync.catchUp();
  browser.listen(realtime.conversationChannel(id), catchUp, (name, payload) => {
    if (name !== realtime.messageCreated) return;
    client.events += 1;
    if (sync.receive(payload as Message)) catchUp();
  });
  catchUp();
  return client;
}

/** Cuts and restores the connection at random until told to end, and leaves it restored; answers how often. */
async function cutAgainAndAgain({ browser }: Client, longestMs: number, signal: AbortSignal): Promise<number> {
  let cuts = 0;
  const pause = () => delay(longestMs * Math.max(1 / 60, Math.random()), undefined, { signal }).catch(() => undefined);
  await pause();
  while (!signal.aborted) {
    browser.close();
    cuts += 1;
    await pause();
    browser.reconnect();
    await pause();
  }
  return cuts;
}

async function write(
  chat: TestChat,
  conversations: readonly Conversation[],
  { messages, paceMs }: ChaosPlan,
  progress: { sent: number },
): Promise<void> {
  while (progress.sent < messages) {
    progress.sent += 1;
    const number = progress.sent;
    const { anna, ben, id } = at(conversations, number);
    const body = { body: `Message ${number}`, clientMessageId: newId() };
    const { status } = await chat.request('POST', `/api/chat/${id}`, { as: number % 3 === 0 ? anna : ben, body });
    if (status !== 201) throw new Error(`sending answered ${status}`);
    await delay(paceMs);
  }
}

async function readExpected(chat: TestChat, conversations: readonly Conversation[]): Promise<Map<string, string[]>> {
  const rows = await chat.running.core.sql<{ id: string; conversation: string }[]>`
    select id, conversation_id as conversation from messages order by conversation_id, seq`;
  return new Map(
    conversations.map(({ id }) => [id, rows.filter((row) => row.conversation === id).map((row) => row.id)]),
  );
}

function resultOf({ conversationId, messages, events }: Client) {
  const ids = [...messages.values()].sort((one, other) => one.seq - other.seq).map((message) => message.id);
  return { conversationId, ids, events };
}

function at<T>(all: readonly T[], index: number): T {
  const found = all[index % all.length];
  if (found === undefined) throw new Error('there is nothing to choose from');
  return found;
}
