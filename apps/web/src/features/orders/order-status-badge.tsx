import type { OrderStatus } from '@craftlane/contracts/payment';
import { Badge } from '@/components/badge';
import { cn } from '@/lib/cn';
import { statusWords } from './order-words';

type OrderStatusBadgeProps = { status: OrderStatus; isLate: boolean; className?: string };

/** The status of an order, and that it is late. */
export function OrderStatusBadge({ status, isLate, className }: OrderStatusBadgeProps) {
  const { label, tone } = statusWords[status];
  return (
    <span className={cn('flex gap-2', className)}>
      <Badge tone={tone}>{label}</Badge>
      {isLate && <Badge tone="danger">Late</Badge>}
    </span>
  );
}
