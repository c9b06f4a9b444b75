import type { OrderStatus } from '@craftlane/contracts/payment';
import { Badge } from '@/components/badge';
import { statusWords } from './order-words';

/** The status of an order, and that it is late. */
export function OrderStatusBadge({ status, isLate }: { status: OrderStatus; isLate: boolean }) {
  const { label, tone } = statusWords[status];
  return (
    <span className="flex gap-2">
      <Badge tone={tone}>{label}</Badge>
      {isLate && <Badge tone="danger">Late</Badge>}
    </span>
  );
}
