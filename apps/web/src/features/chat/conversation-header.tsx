import type { Conversation } from '@craftlane/contracts/chat';
import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { Avatar } from '@/components/avatar';
import { buttonClass } from '@/components/button-class';
import { ArchiveButton } from './archive-button';

/** Who the conversation is with, whether they are here, and the gig it is about. */
export function ConversationHeader({ conversation, isOnline }: { conversation: Conversation; isOnline: boolean }) {
  const { other, context } = conversation;
  return (
    <header className="flex items-center gap-3 border-b border-line px-4 py-3">
      <Link href="/inbox" aria-label="Back to the inbox" className={buttonClass('ghost', 'icon', '-ml-2 lg:hidden')}>
        <ArrowLeft aria-hidden />
      </Link>
      <Avatar name={other.displayName} seed={other.userId} imageId={other.avatarId} />
      <div className="min-w-0 flex-1">
        <h2 className="truncate font-semibold">
          {other.handle ? (
            <Link href={`/freelancers/${other.handle}`} className="hover:underline">
              {other.displayName}
            </Link>
          ) : (
            other.displayName
          )}
        </h2>
        <p className="truncate text-sm text-ink-muted">
          {isOnline && <span className="text-success">Online{context && ' · '}</span>}
          {context && (
            <Link href={`/gigs/${context.slug}`} className="hover:underline">
              {context.title}
            </Link>
          )}
        </p>
      </div>
      <ArchiveButton conversation={conversation} />
    </header>
  );
}
