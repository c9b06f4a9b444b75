import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';

/** How a message is meant. */
export type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

const looks = {
  info: { box: 'bg-primary-soft', icon: 'text-primary-ink', Icon: Info },
  success: { box: 'bg-success-soft', icon: 'text-success', Icon: CircleCheck },
  warning: { box: 'bg-warning-soft', icon: 'text-warning', Icon: TriangleAlert },
  danger: { box: 'bg-danger-soft', icon: 'text-danger', Icon: CircleAlert },
} as const;

type NoticeProps = {
  tone?: NoticeTone;
  title?: ReactNode;
  /** `alert` is read out at once, `status` when there is time. */
  role?: 'alert' | 'status';
  className?: string | undefined;
  children?: ReactNode;
};

/** A message inside the page, next to what it is about. */
export function Notice({ tone = 'info', title, role, className, children }: NoticeProps) {
  const { box, icon, Icon } = looks[tone];
  return (
    <div role={role} className={cn('flex gap-3 rounded-md p-3.5 text-sm text-ink', box, className)}>
      <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', icon)} />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
