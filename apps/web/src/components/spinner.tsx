import { LoaderCircle } from 'lucide-react';
import { cn } from '@/lib/cn';

/** A turning circle. With a `label` it is announced; without one it is decoration beside text that says so. */
export function Spinner({ label, className }: { label?: string | undefined; className?: string | undefined }) {
  const icon = <LoaderCircle aria-hidden className={cn('size-4 animate-spin', className)} />;
  if (!label) return icon;
  return (
    <span role="status" className="inline-flex items-center gap-2 text-sm text-ink-muted">
      {icon}
      {label}
    </span>
  );
}
