'use client';

import { newId } from '@craftlane/service-kit/ids';
import { useEffect, useRef, useState } from 'react';

/** A file on its way; `share` of its bytes are sent, from 0 to 1, and at 1 it is being looked at. `problem` says why it did not arrive. */
export type Upload = { key: string; file: File; share: number; problem: string | null; canRetry: boolean };

/** What a file that did not arrive is refused with; the message is for people, and sending it again may help or not. */
export class UploadError extends Error {
  readonly canRetry: boolean;

  constructor(message: string, options: { canRetry: boolean }) {
    super(message);
    this.canRetry = options.canRetry;
  }
}

/** Sends a file; rejects with {@link UploadError}, or when `signal` aborts. */
export type SendFile<Stored> = (
  file: File,
  options: { onProgress: (share: number) => void; signal: AbortSignal },
) => Promise<Stored>;

type UploadsOptions<Stored> = {
  /** Why a file is not even sent; null when it may be. */
  check: (file: File) => string | null;
  send: SendFile<Stored>;
  /** In the order in which files were chosen; those that do not arrive are left out. */
  onStored: (stored: Stored) => void;
};

/** What {@link useUploads} gives. */
export type Uploads = {
  list: readonly Upload[];
  add: (files: readonly File[]) => void;
  /** Stops sending, and forgets the file. */
  drop: (key: string) => void;
  retry: (key: string) => void;
};

const sentAtOnce = 3;

/** Files that are sent, three at a time, each with its progress and its problem until it is dropped. */
export function useUploads<Stored>(options: UploadsOptions<Stored>): Uploads {
  const [list, setList] = useState<readonly Upload[]>([]);
  const queue = useRef<Upload[]>([]);
  const running = useRef(new Map<string, AbortController>());
  const turns = useRef<{ key: string; stored: Stored | null; isOver: boolean }[]>([]);
  // Files arrive long after they were chosen; what to do then is what the latest rendering says.
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  const change = (key: string, next: Partial<Upload>) =>
    setList((all) => all.map((each) => (each.key === key ? { ...each, ...next } : each)));
  const forget = (key: string) => setList((all) => all.filter((each) => each.key !== key));
  const end = (key: string, stored: Stored | null) => {
    turns.current = turns.current.map((each) => (each.key === key ? { key, stored, isOver: true } : each));
    while (turns.current[0]?.isOver) {
      const turn = turns.current.shift();
      if (!turn?.stored) continue;
      latest.current.onStored(turn.stored);
      forget(turn.key);
    }
  };

  const run = async ({ key, file }: Upload) => {
    const abort = new AbortController();
    running.current.set(key, abort);
    try {
      const onProgress = (share: number) => change(key, { share });
      const stored = await latest.current.send(file, { onProgress, signal: abort.signal });
      end(key, abort.signal.aborted ? null : stored);
    } catch (error) {
      end(key, null);
      if (!abort.signal.aborted) change(key, problemOf(error));
    } finally {
      running.current.delete(key);
      next();
    }
  };
  const next = () => {
    while (running.current.size < sentAtOnce) {
      const waiting = queue.current.shift();
      if (!waiting) return;
      void run(waiting);
    }
  };
  const enqueue = (uploads: readonly Upload[]) => {
    queue.current.push(...uploads);
    turns.current.push(...uploads.map(({ key }) => ({ key, stored: null, isOver: false })));
    next();
  };
  return {
    list,
    add: (files) => {
      const added = files.map((file): Upload => {
        const problem = latest.current.check(file);
        return { key: newId(), file, share: 0, problem, canRetry: false };
      });
      setList((all) => [...all, ...added]);
      enqueue(added.filter(({ problem }) => problem === null));
    },
    drop: (key) => {
      queue.current = queue.current.filter((each) => each.key !== key);
      running.current.get(key)?.abort();
      end(key, null);
      forget(key);
    },
    retry: (key) => {
      const failed = list.find((each) => each.key === key);
      if (!failed) return;
      change(key, { problem: null, share: 0 });
      enqueue([failed]);
    },
  };
}

function problemOf(error: unknown): Pick<Upload, 'problem' | 'canRetry'> {
  if (error instanceof UploadError) return { problem: error.message, canRetry: error.canRetry };
  return { problem: 'This file could not be stored. Try again.', canRetry: true };
}
