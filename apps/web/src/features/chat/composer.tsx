'use client';

import { messageBodySchema } from '@craftlane/contracts/chat';
import { SendHorizontal } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { IconButton } from '@/components/icon-button';
import { Textarea } from '@/components/textarea';
import { readDraft, writeDraft } from './outgoing-storage';

type ComposerProps = { conversationId: string; onSend: (body: string) => void; onTyping: () => void };

const warnFrom = 4_500;
const limit = 5_000;

/** Where a message is written: Enter sends, Shift+Enter breaks the line, and the text survives a reload. */
export function Composer({ conversationId, onSend, onTyping }: ComposerProps) {
  const [body, setBody] = useState(() => readDraft(conversationId));
  const isValid = messageBodySchema.safeParse(body).success;
  const change = (next: string) => {
    setBody(next);
    writeDraft(conversationId, next);
  };
  const send = () => {
    if (!isValid) return;
    onSend(body.trim());
    change('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      className="flex items-end gap-2 border-t border-line p-3"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div className="flex-1">
        <Textarea
          aria-label="Message"
          placeholder="Write a message"
          rows={1}
          value={body}
          {...(body.length > warnFrom && { countTo: limit })}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            change(event.target.value);
            onTyping();
          }}
        />
      </div>
      <IconButton type="submit" variant="primary" label="Send" disabled={!isValid}>
        <SendHorizontal aria-hidden />
      </IconButton>
    </form>
  );
}
