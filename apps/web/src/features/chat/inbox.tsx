'use client';

import { useParams } from 'next/navigation';
import { cn } from '@/lib/cn';
import { ConversationList } from './conversation-list';
import { ConversationView } from './conversation-view';

/** Both panes of the inbox; a phone shows one of them. */
export function Inbox() {
  const { conversationId } = useParams<{ conversationId?: string }>();
  return (
    <div className="flex h-[calc(100dvh-8rem)] min-h-96 overflow-hidden rounded-lg border border-line bg-surface">
      <div
        className={cn(
          'min-h-0 w-full flex-col border-line lg:flex lg:w-80 lg:border-r',
          conversationId ? 'hidden' : 'flex',
        )}
      >
        <ConversationList {...(conversationId && { openId: conversationId })} />
      </div>
      <div className={cn('min-h-0 min-w-0 flex-1 flex-col lg:flex', conversationId ? 'flex' : 'hidden')}>
        {conversationId ? (
          <ConversationView conversationId={conversationId} />
        ) : (
          <p className="m-auto p-6 text-ink-muted">Choose a conversation.</p>
        )}
      </div>
    </div>
  );
}
