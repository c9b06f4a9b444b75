import type { Message } from '@craftlane/contracts/chat';

/** Where a thread gets its messages from and where it puts them. */
export type ThreadSource = {
  /** A page of history: what follows `afterSeq`, or the newest messages without it. */
  readHistory: (part: { afterSeq?: number; limit: number }) => Promise<{ messages: Message[]; hasMore: boolean }>;
  /** Adds messages to the thread, in any order and also repeatedly; `hasOlder` comes with the newest page. */
  store: (messages: readonly Message[], hasOlder?: boolean) => void;
};

/** Keeps a thread complete although pushes may be lost, doubled or out of order. */
export type ThreadSync = {
  /** Loads the newest page at first, later everything after the last message without a gap. Rejects when it can't be read; safe to repeat. */
  catchUp: () => Promise<void>;
  /** Takes a pushed message; answers whether messages before it are missing, which asks for {@link ThreadSync.catchUp}. */
  receive: (message: Message) => boolean;
};

const firstPageSize = 50;
const pageSize = 100;

/** A sync for one conversation; at most one catching up runs, and one asked for meanwhile runs after it. */
export function createThreadSync({ readHistory, store }: ThreadSource): ThreadSync {
  /** The highest `seq` such that nothing before it is missing; null before the newest page is there. */
  let completeUntil: number | null = null;
  let running: Promise<void> | null = null;
  let isAskedAgain = false;

  const advanceTo = (seq: number) => {
    completeUntil = Math.max(completeUntil ?? 0, seq);
  };

  async function readAll(): Promise<void> {
    do {
      isAskedAgain = false;
      if (completeUntil === null) await readNewest();
      else await readAfter(completeUntil);
    } while (isAskedAgain);
  }

  async function readNewest(): Promise<void> {
    const { messages, hasMore } = await readHistory({ limit: firstPageSize });
    store(messages, hasMore);
    advanceTo(messages.at(-1)?.seq ?? 0);
  }

  async function readAfter(seq: number): Promise<void> {
    const { messages, hasMore } = await readHistory({ afterSeq: seq, limit: pageSize });
    store(messages);
    const last = messages.at(-1)?.seq;
    if (last === undefined) return;
    advanceTo(last);
    if (hasMore) await readAfter(last);
  }

  return {
    catchUp() {
      isAskedAgain = true;
      running ??= readAll().finally(() => {
        running = null;
      });
      return running;
    },
    receive(message) {
      store([message]);
      if (completeUntil === null || message.seq > completeUntil + 1) return completeUntil !== null;
      advanceTo(message.seq);
      return false;
    },
  };
}
