import { newId } from '@craftlane/service-kit/ids';

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

/** What is to happen with files. */
export type UploadsOptions<Stored> = {
  /** Why a file is not even sent; null when it may be. */
  check: (file: File) => string | null;
  send: SendFile<Stored>;
  /** In the order in which files were chosen; those that do not arrive are left out. */
  onStored: (stored: Stored) => void;
  /** How many files there is a place for besides those that are stored; one on its way takes a place. */
  places: number;
};

/** See {@link createUploadQueue}. */
export type UploadQueue = {
  /** Those that find no place are listed with that problem, and can be tried again. */
  add: (files: readonly File[]) => void;
  /** Stops sending, and forgets the file. */
  drop: (key: string) => void;
  retry: (key: string) => void;
  /** Stops sending, and forgets all files. */
  stop: () => void;
};

const sentAtOnce = 3;

const noPlace = 'There is no room for another file';

/**
 * Files that are sent, three at a time, each with its progress and its problem until it is dropped. `options` is asked anew each
 * time, because files arrive long after they were chosen; `changed` is told every change of the list.
 */
export function createUploadQueue<Stored>(
  options: () => UploadsOptions<Stored>,
  changed: (list: readonly Upload[]) => void,
): UploadQueue {
  const rows = createRows(changed);
  let waiting: Upload[] = [];
  const running = new Map<string, AbortController>();
  const turns = createTurns<Stored>(({ key, stored }) => {
    options().onStored(stored);
    rows.forget(key);
  });
  const run = async ({ key, file }: Upload) => {
    const abort = new AbortController();
    running.set(key, abort);
    try {
      const onProgress = (share: number) => rows.change(key, { share });
      const stored = await options().send(file, { onProgress, signal: abort.signal });
      turns.end(key, abort.signal.aborted ? null : stored);
    } catch (error) {
      turns.end(key, null);
      if (!abort.signal.aborted) rows.change(key, problemOf(error));
    } finally {
      running.delete(key);
      next();
    }
  };
  const next = () => {
    for (const first of waiting.splice(0, sentAtOnce - running.size)) void run(first);
  };
  const enqueue = (uploads: readonly Upload[]) => {
    waiting.push(...uploads);
    turns.begin(uploads);
    next();
  };
  return {
    add: (files) => {
      const added = placed(files, roomIn(rows.all(), options().places), options().check);
      rows.add(added);
      enqueue(added.filter(isUnderWay));
    },
    drop: (key) => {
      waiting = waiting.filter((each) => each.key !== key);
      running.get(key)?.abort();
      turns.end(key, null);
      rows.forget(key);
    },
    retry: (key) => {
      const failed = rows.all().find((each) => each.key === key);
      if (!failed || isUnderWay(failed)) return;
      if (roomIn(rows.all(), options().places) === 0) return rows.change(key, { problem: noPlace });
      rows.change(key, { problem: null, share: 0 });
      enqueue([failed]);
    },
    stop: () => {
      waiting = [];
      turns.clear();
      for (const abort of running.values()) abort.abort();
      rows.clear();
    },
  };
}

/** What is shown of files on their way; every change is told. */
function createRows(changed: (list: readonly Upload[]) => void) {
  let list: readonly Upload[] = [];
  const show = (next: readonly Upload[]) => {
    list = next;
    changed(list);
  };
  return {
    all: () => list,
    add: (uploads: readonly Upload[]) => show([...list, ...uploads]),
    change: (key: string, next: Partial<Upload>) =>
      show(list.map((each) => (each.key === key ? { ...each, ...next } : each))),
    forget: (key: string) => show(list.filter((each) => each.key !== key)),
    clear: () => show([]),
  };
}

/** Hands on what is stored in the order in which it was begun, whatever ends first. */
function createTurns<Stored>(hand: (turn: { key: string; stored: Stored }) => void) {
  let turns: { key: string; stored: Stored | null; isOver: boolean }[] = [];
  return {
    begin: (uploads: readonly Upload[]) => {
      turns.push(...uploads.map(({ key }) => ({ key, stored: null, isOver: false })));
    },
    end: (key: string, stored: Stored | null) => {
      turns = turns.map((each) => (each.key === key ? { key, stored, isOver: true } : each));
      while (turns[0]?.isOver) {
        const turn = turns.shift();
        if (turn?.stored) hand({ key: turn.key, stored: turn.stored });
      }
    },
    clear: () => {
      turns = [];
    },
  };
}

/** How many more files can be sent where so many places are not taken by stored ones. */
export function roomIn(list: readonly Upload[], places: number): number {
  return Math.max(0, places - list.filter(isUnderWay).length);
}

function isUnderWay({ problem }: Upload): boolean {
  return problem === null;
}

/** The first files that may be sent get what room there is. */
function placed(files: readonly File[], room: number, check: (file: File) => string | null): Upload[] {
  let left = room;
  return files.map((file) => {
    const wrong = check(file);
    const isPlaced = wrong === null && left-- > 0;
    return { key: newId(), file, share: 0, problem: isPlaced ? null : (wrong ?? noPlace), canRetry: wrong === null };
  });
}

function problemOf(error: unknown): Pick<Upload, 'problem' | 'canRetry'> {
  if (error instanceof UploadError) return { problem: error.message, canRetry: error.canRetry };
  return { problem: 'This file could not be stored. Try again.', canRetry: true };
}
