'use client';

import { type Conversation, type InboxFilter, realtime } from '@craftlane/contracts/chat';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { MessageCircle } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { Avatar } from '@/components/avatar';
import { Button } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { ErrorState } from '@/components/error-state';
import { RelativeTime } from '@/components/relative-time';
import { SkeletonList } from '@/components/skeleton';
import { cn } from '@/lib/cn';
import { useSettled } from '@/lib/use-settled';
import { useTRPC, useTRPCClient } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';
import { ArchiveButton } from './archive-button';
import { InboxFilterBar } from './inbox-filter';
import { useChannel } from './use-channel';
import { useRefreshInbox } from './use-refresh-inbox';

const searchPauseMs = 200;

/** The inbox: conversations with the newest first, live. `openId` is the one shown beside it. */
export function ConversationList({ openId }: { openId?: string }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const [filter, setFilter] = useState<InboxFilter>('all');
  const [words, setWords] = useState('');
  const q = useSettled(words.trim(), searchPauseMs);
  const session = useQuery(trpc.account.session.queryOptions());
  const list = useInfiniteQuery({
    queryKey: [...trpc.chat.list.queryKey(), 'pages', filter, q],
    queryFn: async ({ pageParam: before }) => {
      const page = await client.chat.list.query({ filter, ...(q && { q }), ...(before && { before }) });
      queries.setQueryData(trpc.chat.unreadCount.queryKey(), { unreadCount: page.unreadCount });
      return page;
    },
    initialPageParam: '',
    getNextPageParam: (page) => (page.hasMore ? page.conversations.at(-1)?.updatedAt : undefined),
  });
  const refresh = useRefreshInbox();
  useChannel(session.data ? realtime.userChannel(session.data.userId) : null, {
    onSubscribed: refresh,
    events: { [realtime.messageCreated]: refresh },
  });
  const conversations = list.data?.pages.flatMap((page) => page.conversations) ?? [];
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <h1 className="px-4 pt-3 text-lg font-semibold">Inbox</h1>
      <InboxFilterBar filter={filter} onFilter={setFilter} words={words} onWords={setWords} />
      <div className="relative min-h-0 flex-1 overflow-y-auto">
        {list.isPending && <SkeletonList rows={6} className="m-4" />}
        {list.isError && !list.data && <ErrorState error={describeError(list.error)} onRetry={() => list.refetch()} />}
        {list.data && conversations.length === 0 && <EmptyInbox filter={filter} q={q} />}
        <ul>
          {conversations.map((conversation) => (
            <Row key={conversation.id} conversation={conversation} isOpen={conversation.id === openId} />
          ))}
        </ul>
        {list.hasNextPage && (
          <div className="p-4 text-center">
            <Button variant="ghost" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
              Show more
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

function Row({ conversation, isOpen }: { conversation: Conversation; isOpen: boolean }) {
  const { id, other, lastMessage, unreadCount, updatedAt } = conversation;
  const isUnread = unreadCount > 0 && !isOpen;
  return (
    <li className={cn('flex items-center border-b border-line pr-2 hover:bg-sunken', isOpen && 'bg-sunken')}>
      <Link
        href={`/inbox/${id}`}
        aria-current={isOpen ? 'page' : undefined}
        className="flex min-w-0 flex-1 gap-3 py-3.5 pr-2 pl-4"
      >
        <Avatar name={other.displayName} seed={other.userId} imageId={other.avatarId} />
        <div className="min-w-0 flex-1">
          <p className="flex items-baseline justify-between gap-3">
            <span className={cn('truncate', isUnread ? 'font-semibold' : 'font-medium')}>{other.displayName}</span>
            <RelativeTime at={updatedAt} className="shrink-0 text-xs text-ink-faint" />
          </p>
          <p className="flex items-center justify-between gap-3">
            <span className={cn('truncate text-sm', isUnread ? 'text-ink' : 'text-ink-muted')}>
              {lastMessage?.body ?? 'No messages yet'}
            </span>
            {isUnread && (
              <span className="shrink-0 rounded-full bg-primary px-1.5 text-xs font-semibold text-on-primary tabular-nums">
                {unreadCount}
                <span className="sr-only"> unread</span>
              </span>
            )}
          </p>
        </div>
      </Link>
      <ArchiveButton conversation={conversation} />
    </li>
  );
}

const nothing = {
  all: ['No conversations yet', 'Write to a freelancer from a gig or a profile to start one.'],
  unread: ['Nothing unread', 'You have read everything.'],
  archived: ['Nothing archived', 'Archive what is done. A new message brings it back.'],
} satisfies Record<InboxFilter, [string, string]>;

function EmptyInbox({ filter, q }: { filter: InboxFilter; q: string }) {
  const [title, text] = q ? [`Nothing found for “${q}”`, 'Try a name, or a word from a message.'] : nothing[filter];
  return (
    <div className="p-4">
      <EmptyState icon={<MessageCircle />} title={title}>
        {text}
      </EmptyState>
    </div>
  );
}
