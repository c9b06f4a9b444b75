'use client';

import { useSyncExternalStore } from 'react';

const tickMs = 30_000;
const listeners = new Set<() => void>();
let nowMs = 0;
let offsetMs = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/** The time in milliseconds, renewed twice a minute; null on the server and while hydrating, so that both render alike. */
export function useNow(): number | null {
  return useSyncExternalStore(subscribe, currentTime, onServer);
}

/** Shows all times as if it were so many milliseconds later; for demos, whose clock can be moved. */
export function setClockOffset(nextMs: number): void {
  if (nextMs === offsetMs) return;
  offsetMs = nextMs;
  tick();
}

// One timer serves every component that shows a time, and stops with the last of them.
function subscribe(notify: () => void): () => void {
  listeners.add(notify);
  timer ??= setInterval(tick, tickMs);
  return () => {
    listeners.delete(notify);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    nowMs = 0;
  };
}

function tick(): void {
  nowMs = Date.now() + offsetMs;
  for (const notify of listeners) notify();
}

function currentTime(): number {
  nowMs ||= Date.now() + offsetMs;
  return nowMs;
}

function onServer(): null {
  return null;
}
