'use client';

import { dayText, localTimeText, relativeTimeText } from './time-text';
import { useNow } from './use-now';

/** An instant as distance from now, with the exact time on pointing. The server writes the UTC day; the browser takes over. */
export function RelativeTime({ at, className }: { at: string; className?: string | undefined }) {
  const nowMs = useNow();
  return (
    <time dateTime={at} title={nowMs === null ? undefined : localTimeText(at)} className={className}>
      {nowMs === null ? dayText(at) : relativeTimeText(at, nowMs)}
    </time>
  );
}
