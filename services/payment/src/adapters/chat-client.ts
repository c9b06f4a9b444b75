import { chatContract } from '@craftlane/contracts/chat';
import { createServiceClient } from '@craftlane/service-kit/client';
import { unavailable } from '@craftlane/service-kit/errors';
import { ORPCError } from '@orpc/server';
import type { Transcript, Transcripts } from '../deps.ts';

/** More messages of one order are not read: ten pages of the chat service. */
export const mostMessages = 2_000;

type Line = Transcript['messages'][number];

/** What was said, from the chat service, asked page by page with the caller's own token; each page in at most three seconds. */
export function createTranscripts(chatServiceUrl: string): Transcripts {
  const client = createServiceClient(chatContract, { baseUrl: chatServiceUrl, deadlineMs: 3_000 });
  return {
    read: async ({ personId, otherId, from, to }, { accessToken, requestId, signal }) => {
      const readPage = (since: string) =>
        client.readTranscript(
          { personId, otherId, from: since, to: to.toISOString() },
          { context: { accessToken, requestId, signal } },
        );
      try {
        return await readPages(readPage, from.toISOString());
      } catch (error) {
        // They never talked.
        if (error instanceof ORPCError && error.code === 'NOT_FOUND') return { messages: [], hasMore: false };
        throw unavailable('The messages of this order cannot be read right now. Try again in a moment.', error);
      }
    },
  };
}

/** A page begins at the instant at which the last one ended, and so with what it ended with. */
async function readPages(readPage: (since: string) => Promise<Transcript>, from: string): Promise<Transcript> {
  const messages: Line[] = [];
  for (let since = from; messages.length < mostMessages; ) {
    const page = await readPage(since);
    const fresh = withoutKnown(page.messages, messages, since);
    messages.push(...fresh);
    const last = messages.at(-1);
    if (!page.hasMore && messages.length <= mostMessages) return { messages, hasMore: false };
    if (!last || fresh.length === 0) break;
    since = last.createdAt;
  }
  return { messages: messages.slice(0, mostMessages), hasMore: true };
}

function withoutKnown(page: readonly Line[], known: readonly Line[], since: string): Line[] {
  const counts = new Map<string, number>();
  const nameOf = ({ senderId, body, createdAt }: Line) => JSON.stringify([senderId, body, createdAt]);
  for (const line of known.filter(({ createdAt }) => createdAt >= since))
    counts.set(nameOf(line), (counts.get(nameOf(line)) ?? 0) + 1);
  return page.filter((line) => {
    const left = counts.get(nameOf(line)) ?? 0;
    counts.set(nameOf(line), left - 1);
    return left <= 0;
  });
}
