import type { ComponentProps, ReactNode } from 'react';
import { cn } from '@/lib/cn';

/** A box that holds one thing. */
export function Card({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={cn('rounded-lg border border-line bg-surface p-5 shadow-card sm:p-6', className)} />;
}

type SectionProps = {
  title: ReactNode;
  description?: ReactNode;
  /** Stands at the right of the title. */
  action?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
};

/** A card with a heading: one part of a page or form. */
export function CardSection({ title, description, action, className, children }: SectionProps) {
  return (
    <Card className={className}>
      <div className="mb-5 flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-[min(100%,12rem)] flex-1">
          <h2 className="text-lg font-semibold">{title}</h2>
          {description && <p className="mt-0.5 text-sm text-ink-muted">{description}</p>}
        </div>
        {action}
      </div>
      {children}
    </Card>
  );
}
