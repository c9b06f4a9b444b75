import { chatContract } from '@craftlane/contracts/chat';
import { createServiceClient } from '@craftlane/service-kit/client';
import { unavailable } from '@craftlane/service-kit/errors';
import { ORPCError } from '@orpc/server';
import type { Transcripts } from '../deps.ts';

/** What was said, from the chat service, asked with the caller's own token; at most three seconds. */
export function createTranscripts(chatServiceUrl: string): Transcripts {
  const client = createServiceClient(chatContract, { baseUrl: chatServiceUrl, deadlineMs: 3_000 });
  return {
    read: async ({ personId, otherId, from, to }, { accessToken, requestId, signal }) => {
      try {
        const query = { personId, otherId, from: from.toISOString(), to: to.toISOString() };
        const { messages } = await client.readTranscript(query, { context: { accessToken, requestId, signal } });
        return messages;
      } catch (error) {
        // They never talked.
        if (error instanceof ORPCError && error.code === 'NOT_FOUND') return [];
        throw unavailable('The messages of this order cannot be read right now. Try again in a moment.', error);
      }
    },
  };
}
