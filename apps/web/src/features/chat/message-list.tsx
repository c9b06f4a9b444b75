'use client';

import type { Conversation, Message } from '@craftlane/contracts/chat';
import { ArrowDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/button';
import { SkeletonList } from '@/components/skeleton';
import { MessageBubble } from './message-bubble';
import { OutgoingBubble } from './outgoing-bubble';
import type { Outgoing, Thread } from './thread-state';

type MessageListProps = {
  thread: Thread;
  other: Conversation['other'];
  isLoading: boolean;
  /** Messages of the other after this `seq` were unread when the conversation was opened. */
  unreadAfterSeq: number;
  otherReadSeq: number;
  isOtherTyping: boolean;
  onLoadOlder: () => Promise<void>;
  onResend: (outgoing: Outgoing) => void;
  onDiscard: (clientMessageId: string) => void;
};

/** The messages, newest at the bottom and in view unless the reader has scrolled up. */
export function MessageList(props: MessageListProps) {
  const { thread, other, isLoading, unreadAfterSeq, otherReadSeq, isOtherTyping } = props;
  const { messages, outgoing, hasOlder } = thread;
  const { scroller, isAway, jump } = useStickToBottom(`${messages.at(-1)?.seq}-${outgoing.length}-${isOtherTyping}`);
  const lastOwnSeq = messages.findLast((message) => message.senderId !== other.userId)?.seq;
  const firstUnread = messages.find((message) => message.seq > unreadAfterSeq && message.senderId === other.userId);
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: not every browser lets the keyboard scroll what cannot have the focus
        tabIndex={0}
        className="relative min-h-0 flex-1 overflow-y-auto px-4 py-4 focus-visible:-outline-offset-2"
      >
        {hasOlder && <OlderButton onLoad={props.onLoadOlder} />}
        {isLoading && <SkeletonList rows={5} />}
        {!isLoading && messages.length === 0 && outgoing.length === 0 && (
          <p className="py-10 text-center text-sm text-ink-muted">Say hello to {other.displayName}.</p>
        )}
        <ol aria-label="Messages" aria-live="polite" className="flex flex-col gap-1.5">
          {messages.map((message, index) => (
            <MessageBubble
              key={message.seq}
              message={message}
              author={message.senderId === other.userId ? other.displayName : null}
              startsDay={!isSameDay(messages[index - 1], message)}
              startsUnread={message === firstUnread}
              endsGroup={!isSameGroup(message, messages[index + 1])}
              receipt={message.seq === lastOwnSeq ? (otherReadSeq >= message.seq ? 'Read' : 'Sent') : null}
            />
          ))}
          {outgoing.map((each) => (
            <OutgoingBubble
              key={each.clientMessageId}
              outgoing={each}
              onResend={() => props.onResend(each)}
              onDiscard={() => props.onDiscard(each.clientMessageId)}
            />
          ))}
        </ol>
        <p role="status" className="h-5 pt-1 text-sm text-ink-muted">
          {isOtherTyping && `${other.displayName} is typing…`}
        </p>
      </div>
      {isAway && (
        <Button
          variant="secondary"
          size="sm"
          onClick={jump}
          className="absolute bottom-3 left-1/2 -translate-x-1/2 rounded-full shadow-raised"
        >
          <ArrowDown aria-hidden /> Jump to latest
        </Button>
      )}
    </div>
  );
}

function OlderButton({ onLoad }: { onLoad: () => Promise<void> }) {
  const [isLoading, setIsLoading] = useState(false);
  const load = async () => {
    setIsLoading(true);
    await onLoad().catch(() => undefined);
    setIsLoading(false);
  };
  return (
    <div className="pb-4 text-center">
      <Button variant="ghost" size="sm" loading={isLoading} onClick={load}>
        Show earlier messages
      </Button>
    </div>
  );
}

const nearBottomPx = 120;

/** Keeps the newest message in view, unless the reader has scrolled up: then `isAway`, and `jump` goes back down. */
function useStickToBottom(change: string) {
  const scroller = useRef<HTMLDivElement>(null);
  const [isAway, setIsAway] = useState(false);
  const isNearBottom = useRef(true);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const remember = () => {
      isNearBottom.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearBottomPx;
      setIsAway(!isNearBottom.current);
    };
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  }, []);
  const jump = () => scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the content is the reason to scroll
  useEffect(() => {
    if (isNearBottom.current) jump();
  }, [change]);
  return { scroller, isAway, jump };
}

const groupMs = 5 * 60_000;

/** Messages that somebody wrote in one go stand together; the last says when. */
function isSameGroup(one: Message, next: Message | undefined): boolean {
  if (!next || next.senderId !== one.senderId || !isSameDay(one, next)) return false;
  return Date.parse(next.createdAt) - Date.parse(one.createdAt) < groupMs;
}

function isSameDay(one: Message | undefined, other: Message): boolean {
  return one !== undefined && new Date(one.createdAt).toDateString() === new Date(other.createdAt).toDateString();
}
