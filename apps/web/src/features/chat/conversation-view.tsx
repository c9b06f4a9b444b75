'use client';

import { type Conversation, messageSchema, readMarkerSchema, realtime } from '@craftlane/contracts/chat';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { ErrorState } from '@/components/error-state';
import { LinkButton } from '@/components/link-button';
import { Notice } from '@/components/notice';
import { SkeletonList } from '@/components/skeleton';
import { useTRPC, useTRPCClient } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';
import { Composer } from './composer';
import { ConversationHeader } from './conversation-header';
import { MessageList } from './message-list';
import { useChannel } from './use-channel';
import { useRefreshInbox } from './use-refresh-inbox';
import { useThread } from './use-thread';
import { useTyping } from './use-typing';

/** One conversation, live. */
export function ConversationView({ conversationId }: { conversationId: string }) {
  const trpc = useTRPC();
  const conversation = useQuery(trpc.chat.get.queryOptions({ conversationId }));
  if (conversation.isPending) return <SkeletonList rows={6} className="p-4" />;
  if (conversation.data) return <OpenConversation key={conversationId} conversation={conversation.data} />;
  const error = describeError(conversation.error);
  if (error.code !== 'NOT_FOUND') return <ErrorState error={error} onRetry={() => conversation.refetch()} />;
  return (
    <EmptyState title="There is no such conversation" action={<LinkButton href="/inbox">Your inbox</LinkButton>}>
      It may belong to another account than the one you are logged in with.
    </EmptyState>
  );
}

function OpenConversation({ conversation }: { conversation: Conversation }) {
  const { id, other } = conversation;
  const { thread, isLoading, loadError, catchUp, receive, loadOlder, send, resend, discard } = useThread(id);
  const [otherReadSeq, setOtherReadSeq] = useState(conversation.otherReadSeq);
  const channel = useChannel(realtime.conversationChannel(id), {
    onSubscribed: () => void catchUp(),
    events: {
      [realtime.messageCreated]: (payload) => {
        const message = messageSchema.parse(payload);
        receive(message);
        if (message.senderId === other.userId) typing.stop();
      },
      [realtime.readUpdated]: (payload) => {
        const { userId, readSeq } = readMarkerSchema.parse(payload);
        if (userId === other.userId) setOtherReadSeq((known) => Math.max(known, readSeq));
      },
      [realtime.typing]: () => typing.heard(),
    },
  });
  const typing = useTyping(channel.trigger);
  useReadMarker(conversation, thread.messages.at(-1)?.seq ?? 0);
  return (
    <section aria-label={`Conversation with ${other.displayName}`} className="flex min-h-0 flex-1 flex-col">
      <ConversationHeader conversation={conversation} isOnline={channel.present.has(other.userId)} />
      {!channel.isOnline && (
        <Notice tone="warning" role="status" className="rounded-none">
          You are offline. Messages arrive as soon as the connection is back.
        </Notice>
      )}
      {loadError !== null && <ErrorState error={describeError(loadError)} onRetry={catchUp} />}
      <MessageList
        thread={thread}
        other={other}
        isLoading={isLoading}
        unreadAfterSeq={conversation.readSeq}
        otherReadSeq={otherReadSeq}
        isOtherTyping={typing.isOtherTyping}
        onLoadOlder={loadOlder}
        onResend={resend}
        onDiscard={discard}
      />
      <Composer conversationId={id} onSend={send} onTyping={typing.announce} />
    </section>
  );
}

// Reading means: the page is visible and shows the message.
function useReadMarker(conversation: Conversation, lastSeq: number): void {
  const client = useTRPCClient();
  const refreshInbox = useRefreshInbox();
  const [sentSeq, setSentSeq] = useState(conversation.readSeq);
  const markRead = useCallback(async () => {
    if (document.visibilityState !== 'visible' || lastSeq <= sentSeq) return;
    setSentSeq(lastSeq);
    await client.chat.markRead.mutate({ conversationId: conversation.id, seq: lastSeq });
    refreshInbox();
  }, [client, refreshInbox, conversation.id, lastSeq, sentSeq]);
  useEffect(() => {
    // A marker that did not arrive is sent again with the next message; nobody needs to hear of it.
    const mark = () => void markRead().catch(() => setSentSeq(conversation.readSeq));
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [markRead, conversation.readSeq]);
}
