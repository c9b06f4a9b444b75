import { formatMoney } from '@craftlane/contracts/values/amounts';
import { cn } from '@/lib/cn';

/** An amount in minor units as people read it. */
export function Money({
  minor,
  currency,
  className,
}: {
  minor: number;
  currency: string;
  className?: string | undefined;
}) {
  return <span className={cn('tabular-nums', className)}>{formatMoney(minor, currency)}</span>;
}
