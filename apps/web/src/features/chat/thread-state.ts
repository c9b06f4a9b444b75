import type { Message } from '@craftlane/contracts/chat';

/** A message on its way: shown at once, kept until the service has stored it. */
export type Outgoing = { clientMessageId: string; body: string; createdAt: string; status: 'sending' | 'failed' };

/** What a conversation shows: stored messages in rising `seq` without doubles, then those on their way. */
export type Thread = { messages: readonly Message[]; outgoing: readonly Outgoing[]; hasOlder: boolean };

export type ThreadAction =
  | { type: 'stored'; messages: readonly Message[]; hasOlder?: boolean }
  | { type: 'sending'; outgoing: Outgoing }
  | { type: 'failed'; clientMessageId: string }
  | { type: 'discarded'; clientMessageId: string };

/** A thread before anything is loaded; `outgoing` are messages left over from before a reload. */
export function emptyThread(outgoing: readonly Outgoing[] = []): Thread {
  return { messages: [], outgoing, hasOlder: false };
}

/** The thread after an action. A stored message takes the place of the outgoing one with its `clientMessageId`. */
export function threadReducer(thread: Thread, action: ThreadAction): Thread {
  switch (action.type) {
    case 'stored':
      return {
        messages: merge(thread.messages, action.messages),
        outgoing: withoutStored(thread.outgoing, action.messages),
        hasOlder: action.hasOlder ?? thread.hasOlder,
      };
    case 'sending':
      return { ...thread, outgoing: [...without(thread.outgoing, action.outgoing.clientMessageId), action.outgoing] };
    case 'failed':
      return {
        ...thread,
        outgoing: thread.outgoing.map((each) =>
          each.clientMessageId === action.clientMessageId ? { ...each, status: 'failed' } : each,
        ),
      };
    case 'discarded':
      return { ...thread, outgoing: without(thread.outgoing, action.clientMessageId) };
  }
}

function merge(known: readonly Message[], added: readonly Message[]): readonly Message[] {
  const bySeq = new Map([...known, ...added].map((message) => [message.seq, message]));
  return [...bySeq.values()].sort((one, other) => one.seq - other.seq);
}

function withoutStored(outgoing: readonly Outgoing[], stored: readonly Message[]): readonly Outgoing[] {
  const ids = new Set(stored.map((message) => message.clientMessageId));
  return outgoing.filter((each) => !ids.has(each.clientMessageId));
}

function without(outgoing: readonly Outgoing[], clientMessageId: string): readonly Outgoing[] {
  return outgoing.filter((each) => each.clientMessageId !== clientMessageId);
}
