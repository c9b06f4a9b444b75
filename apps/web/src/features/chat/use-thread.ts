'use client';

import type { Message } from '@craftlane/contracts/chat';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { useTRPCClient } from '@/trpc/client';
import { readOutgoing, writeOutgoing } from './outgoing-storage';
import { emptyThread, lastContiguousSeq, type Outgoing, threadReducer } from './thread-state';

const pageSize = 50;

/** The messages of a conversation and what can be done with them. Nothing is lost or shown twice, whatever the connection does. */
export function useThread(conversationId: string) {
  const client = useTRPCClient();
  const [thread, dispatch] = useReducer(threadReducer, undefined, () => emptyThread(readOutgoing(conversationId)));
  const [loadError, setLoadError] = useState<unknown>(null);
  const [isLoading, setIsLoading] = useState(true);
  const messages = useRef(thread.messages);
  messages.current = thread.messages;

  useEffect(() => writeOutgoing(conversationId, thread.outgoing), [conversationId, thread.outgoing]);

  const receive = useCallback((message: Message) => dispatch({ type: 'stored', messages: [message] }), []);

  /** Loads the newest page, or everything after the last message without a gap. */
  const catchUp = useCallback(async () => {
    setLoadError(null);
    try {
      if (messages.current.length === 0) {
        const page = await client.chat.history.query({ conversationId, limit: pageSize });
        dispatch({ type: 'stored', messages: page.messages, hasOlder: page.hasMore });
      } else {
        let afterSeq = lastContiguousSeq(messages.current);
        let hasMore = true;
        while (hasMore) {
          const page = await client.chat.history.query({ conversationId, afterSeq, limit: 100 });
          dispatch({ type: 'stored', messages: page.messages });
          afterSeq = page.messages.at(-1)?.seq ?? afterSeq;
          hasMore = page.hasMore && page.messages.length > 0;
        }
      }
    } catch (error) {
      setLoadError(error);
    }
    setIsLoading(false);
  }, [client, conversationId]);

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
        dispatch({ type: 'stored', messages: [message] });
      } catch {
        dispatch({ type: 'failed', clientMessageId });
      }
    },
    [client, conversationId],
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
