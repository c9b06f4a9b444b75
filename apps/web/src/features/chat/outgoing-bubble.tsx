'use client';

import { Button } from '@/components/button';
import { cn } from '@/lib/cn';
import { bubbleClass } from './message-bubble';
import type { Outgoing } from './thread-state';

type OutgoingBubbleProps = { outgoing: Outgoing; onResend: () => void; onDiscard: () => void };

/** A message on its way; when it could not be sent, it can be sent again or given up. */
export function OutgoingBubble({ outgoing, onResend, onDiscard }: OutgoingBubbleProps) {
  const hasFailed = outgoing.status === 'failed';
  return (
    <li className="flex flex-col items-end">
      <div className={cn(bubbleClass(true), 'opacity-75')}>
        <span className="sr-only">You: </span>
        {outgoing.body}
      </div>
      {hasFailed ? (
        <div role="alert" className="flex items-center gap-1 text-xs text-danger">
          Not sent
          <Button variant="ghost" size="sm" onClick={onResend}>
            Send again
          </Button>
          <Button variant="ghost" size="sm" onClick={onDiscard}>
            Discard
          </Button>
        </div>
      ) : (
        <p className="mt-0.5 px-1 text-xs text-ink-faint">Sending…</p>
      )}
    </li>
  );
}
