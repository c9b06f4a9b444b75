import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';

/** One thing that happened. */
export type TimelineItem = {
  id: string;
  icon: ReactNode;
  title: ReactNode;
  time: ReactNode;
  tone?: 'neutral' | 'primary' | 'success' | 'warning' | 'danger';
  body?: ReactNode;
};

const tones = {
  neutral: 'bg-sunken text-ink-muted',
  primary: 'bg-primary-soft text-primary-ink',
  success: 'bg-success-soft text-success',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-danger',
};

/** What happened, in order, down a line. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label: string }) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {items.map((item) => (
        <li key={item.id} className="group relative flex gap-3.5 pb-6 last:pb-0">
          <span aria-hidden className="absolute top-8 bottom-0 left-4 w-px bg-line group-last:hidden" />
          <span
            aria-hidden
            className={cn(
              'grid size-8 shrink-0 place-items-center rounded-full [&_svg]:size-4',
              tones[item.tone ?? 'neutral'],
            )}
          >
            {item.icon}
          </span>
          <div className="min-w-0 flex-1 pt-1">
            <div className="sm:flex sm:items-baseline sm:justify-between sm:gap-x-4">
              <p className="text-sm font-medium">{item.title}</p>
              <p className="shrink-0 text-xs text-ink-faint">{item.time}</p>
            </div>
            {item.body && <div className="mt-1.5 text-sm text-ink-muted">{item.body}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
