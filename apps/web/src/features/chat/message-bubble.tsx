import type { Message } from '@craftlane/contracts/chat';
import { cn } from '@/lib/cn';

type MessageBubbleProps = {
  message: Message;
  /** Name of the other person; null for one's own message. */
  author: string | null;
  startsDay: boolean;
  startsUnread: boolean;
  /** The last that its writer wrote in one go: it says when. */
  endsGroup: boolean;
  receipt: 'Sent' | 'Read' | null;
};

/** A stored message, with the day or the "new" line above it where one begins. */
export function MessageBubble({ message, author, startsDay, startsUnread, endsGroup, receipt }: MessageBubbleProps) {
  const isOwn = author === null;
  return (
    <>
      {startsDay && <Divider>{dayOf(message.createdAt)}</Divider>}
      {startsUnread && <Divider tone="new">New</Divider>}
      <li className={cn('flex flex-col', isOwn ? 'items-end' : 'items-start')}>
        <div className={bubbleClass(isOwn)}>
          <span className="sr-only">{isOwn ? 'You' : author}: </span>
          {message.body}
        </div>
        {endsGroup && (
          <p className="mt-0.5 mb-1.5 px-1 text-xs text-ink-faint">
            <time dateTime={message.createdAt}>{timeOf(message.createdAt)}</time>
            {receipt && ` · ${receipt}`}
          </p>
        )}
      </li>
    </>
  );
}

/** How a bubble looks, for one's own messages and the other's. */
export function bubbleClass(isOwn: boolean): string {
  return cn(
    'max-w-[min(85%,36rem)] rounded-xl px-3.5 py-2 text-sm whitespace-pre-wrap wrap-anywhere',
    isOwn ? 'bg-primary text-on-primary' : 'bg-sunken text-ink',
  );
}

function Divider({ tone, children }: { tone?: 'new'; children: string }) {
  return (
    <li className={cn('flex items-center gap-3 py-3 text-xs font-medium', tone ? 'text-accent' : 'text-ink-faint')}>
      <span aria-hidden className="h-px flex-1 bg-line" />
      {children}
      <span aria-hidden className="h-px flex-1 bg-line" />
    </li>
  );
}

function timeOf(iso: string): string {
  return new Intl.DateTimeFormat('en', { timeStyle: 'short' }).format(new Date(iso));
}

function dayOf(iso: string): string {
  const date = new Date(iso);
  if (date.toDateString() === new Date().toDateString()) return 'Today';
  return new Intl.DateTimeFormat('en', { dateStyle: 'medium' }).format(date);
}
