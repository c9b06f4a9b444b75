'use client';

import type { Message } from '@craftlane/contracts/chat';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { useTRPCClient } from '@/trpc/client';
import { readOutgoing, writeOutgoing } from './outgoing-storage';
import { emptyThread, type Outgoing, threadReducer } from './thread-state';
import { createThreadSync } from './thread-sync';

const pageSize = 50;

/** The messages of a conversation and what can be done with them. Nothing is lost or shown twice, whatever the connection does. */
export function useThread(conversationId: string) {
  const client = useTRPCClient();
  const [thread, dispatch] = useReducer(threadReducer, undefined, () => emptyThread(readOutgoing(conversationId)));
  const [loadError, setLoadError] = useState<unknown>(null);
  const [isLoading, setIsLoading] = useState(true);
  const messages = useRef(thread.messages);
  messages.current = thread.messages;

  const sync = useMemo(
    () =>
      createThreadSync({
        readHistory: (part) => client.chat.history.query({ conversationId, ...part }),
        store: (stored, hasOlder) =>
          dispatch({ type: 'stored', messages: stored, ...(hasOlder !== undefined && { hasOlder }) }),
      }),
    [client, conversationId],
  );

  useEffect(() => writeOutgoing(conversationId, thread.outgoing), [conversationId, thread.outgoing]);

  const catchUp = useCallback(async () => {
    setLoadError(null);
    try {
      await sync.catchUp();
    } catch (error) {
      setLoadError(error);
    }
    setIsLoading(false);
  }, [sync]);

  const receive = useCallback(
    (message: Message) => {
      if (sync.receive(message)) void catchUp();
    },
    [sync, catchUp],
  );

  const loadOlder = useCallback(async () => {
    const beforeSeq = messages.current[0]?.seq;
    if (beforeSeq === undefined) return;
    const page = await client.chat.history.query({ conversationId, beforeSeq, limit: pageSize });
    dispatch({ type: 'stored', messages: page.messages, hasOlder: page.hasMore });
  }, [client, conversationId]);

  const deliver = useCallback(
    async (outgoing: Outgoing) => {
      dispatch({ type: 'sending', outgoing: { ...outgoing, status: 'sending' } });
      const { clientMessageId, body } = outgoing;
      try {
        const message = await client.chat.send.mutate({ conversationId, body, clientMessageId });
        receive(message);
      } catch {
        dispatch({ type: 'failed', clientMessageId });
      }
    },
    [client, conversationId, receive],
  );

  const send = useCallback(
    (body: string) =>
      deliver({ clientMessageId: crypto.randomUUID(), body, createdAt: new Date().toISOString(), status: 'sending' }),
    [deliver],
  );

  const discard = useCallback((clientMessageId: string) => dispatch({ type: 'discarded', clientMessageId }), []);

  useEffect(() => void catchUp(), [catchUp]);
  return { thread, isLoading, loadError, catchUp, receive, loadOlder, send, resend: deliver, discard };
}
