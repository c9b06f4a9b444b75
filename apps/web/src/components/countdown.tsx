'use client';

import { Timer } from 'lucide-react';
import { cn } from '@/lib/cn';
import { dayText, durationText, localTimeText } from './time-text';
import { useNow } from './use-now';

const hurryMs = 24 * 3_600_000;

/** How long there is left until an instant, and when that is in the reader's own time zone. The server writes the UTC day. */
export function Countdown({ until, className }: { until: string; className?: string | undefined }) {
  const nowMs = useNow();
  const leftMs = nowMs === null ? null : Date.parse(until) - nowMs;
  return (
    <p className={cn('flex flex-wrap items-center gap-x-2 text-sm', className)}>
      <span className={cn('inline-flex items-center gap-1.5 font-medium', toneOf(leftMs))}>
        <Timer aria-hidden className="size-4" />
        {leftMs === null ? 'Until' : leftText(leftMs)}
      </span>
      <time dateTime={until} className="text-ink-muted">
        {leftMs === null ? dayText(until) : localTimeText(until)}
      </time>
    </p>
  );
}

function leftText(leftMs: number): string {
  return `${durationText(leftMs)} ${leftMs >= 0 ? 'left' : 'late'}`;
}

function toneOf(leftMs: number | null): string {
  if (leftMs === null || leftMs > hurryMs) return 'text-ink';
  return leftMs >= 0 ? 'text-warning' : 'text-danger';
}
