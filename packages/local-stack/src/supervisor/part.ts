import type { Running } from './child-process.ts';

/** One part of the stack: how to start it and how to know that it works. */
export type Part = {
  name: string;
  /** Names of the parts that have to be ready first; unknown names (parts replaced by a URL) count as ready. */
  after: string[];
  /** Shown on the screen when it is ready. */
  url: string;
  /** Work before the first launch that needs no other part, such as a build. Runs at once; stops when the signal says so. */
  prepare?: (signal: AbortSignal) => Promise<void>;
  launch(log: (text: string) => void): Promise<Running>;
  isReady(): Promise<boolean>;
  /** Runs once after the first time the part is ready, before the parts behind it start. */
  afterReady?: () => Promise<void>;
};

/** Something worth telling about a part. */
export type PartEvent =
  | { kind: 'preparing' | 'crashed' | 'restarted'; part: string; detail: string }
  | { kind: 'ready'; part: string; detail: string; tookMs: number };
