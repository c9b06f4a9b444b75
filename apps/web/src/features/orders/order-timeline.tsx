import type { Order, TimelineEntry } from '@craftlane/contracts/payment';
import {
  BadgeCheck,
  Banknote,
  CalendarClock,
  CircleX,
  ClipboardCheck,
  Clock,
  FileText,
  HandCoins,
  Landmark,
  MessageSquareText,
  PackageCheck,
  PackagePlus,
  Percent,
  RotateCcw,
  Scale,
  ShieldAlert,
  ShieldCheck,
  ShoppingBag,
  Undo2,
  Wrench,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { FileRows } from '@/components/file-rows';
import { Money } from '@/components/money';
import { RelativeTime } from '@/components/relative-time';
import { Timeline, type TimelineItem } from '@/components/timeline';
import { timelineWords } from './timeline-words';

type Look = { icon: ReactNode; tone: NonNullable<TimelineItem['tone']> };

const looks: Record<TimelineEntry['type'], Look> = {
  order_placed: { icon: <ShoppingBag />, tone: 'neutral' },
  payment_received: { icon: <Banknote />, tone: 'success' },
  payment_expired: { icon: <CircleX />, tone: 'warning' },
  late_payment_refund_due: { icon: <Banknote />, tone: 'warning' },
  late_payment_refunded: { icon: <Banknote />, tone: 'success' },
  payment_set_aside: { icon: <Banknote />, tone: 'warning' },
  requirements_submitted: { icon: <ClipboardCheck />, tone: 'primary' },
  requirements_skipped: { icon: <ClipboardCheck />, tone: 'neutral' },
  delivered: { icon: <PackageCheck />, tone: 'primary' },
  revision_requested: { icon: <RotateCcw />, tone: 'warning' },
  accepted: { icon: <BadgeCheck />, tone: 'success' },
  auto_completed: { icon: <Clock />, tone: 'success' },
  funds_released: { icon: <Banknote />, tone: 'success' },
  review_extended: { icon: <Clock />, tone: 'neutral' },
  cancelled: { icon: <CircleX />, tone: 'warning' },
  requirements_lapsed: { icon: <Clock />, tone: 'warning' },
  cancellation_requested: { icon: <CircleX />, tone: 'warning' },
  cancellation_accepted: { icon: <CircleX />, tone: 'warning' },
  cancellation_declined: { icon: <RotateCcw />, tone: 'neutral' },
  cancellation_withdrawn: { icon: <RotateCcw />, tone: 'neutral' },
  cancelled_by_silence: { icon: <Clock />, tone: 'warning' },
  cancelled_late: { icon: <CircleX />, tone: 'warning' },
  dispute_opened: { icon: <Scale />, tone: 'warning' },
  evidence_added: { icon: <MessageSquareText />, tone: 'neutral' },
  dispute_resolved: { icon: <Scale />, tone: 'success' },
  extra_proposed: { icon: <PackagePlus />, tone: 'primary' },
  extra_added: { icon: <Banknote />, tone: 'success' },
  deadline_proposed: { icon: <CalendarClock />, tone: 'primary' },
  deadline_changed: { icon: <CalendarClock />, tone: 'success' },
  change_declined: { icon: <CircleX />, tone: 'neutral' },
  change_withdrawn: { icon: <RotateCcw />, tone: 'neutral' },
  tip_received: { icon: <HandCoins />, tone: 'success' },
  refund_due: { icon: <Banknote />, tone: 'warning' },
  refunded: { icon: <Banknote />, tone: 'success' },
  refund_granted: { icon: <Banknote />, tone: 'neutral' },
  chargeback_opened: { icon: <ShieldAlert />, tone: 'warning' },
  chargeback_won: { icon: <ShieldCheck />, tone: 'success' },
  chargeback_lost: { icon: <ShieldAlert />, tone: 'warning' },
  evidence_sent: { icon: <FileText />, tone: 'neutral' },
  earnings_available: { icon: <Banknote />, tone: 'success' },
  payout_sent: { icon: <Landmark />, tone: 'success' },
  payout_reversed: { icon: <Undo2 />, tone: 'warning' },
  operator_acted: { icon: <Wrench />, tone: 'neutral' },
  refund_failed: { icon: <Banknote />, tone: 'warning' },
  refund_voided: { icon: <Banknote />, tone: 'neutral' },
  refund_counted: { icon: <Banknote />, tone: 'neutral' },
  buyer_fee_charged: { icon: <Percent />, tone: 'neutral' },
  buyer_fee_returned: { icon: <Percent />, tone: 'success' },
  commission_charged: { icon: <Percent />, tone: 'neutral' },
  commission_returned: { icon: <Percent />, tone: 'success' },
  earnings_taken: { icon: <Undo2 />, tone: 'warning' },
  earnings_withheld: { icon: <Undo2 />, tone: 'warning' },
  payout_refused: { icon: <Landmark />, tone: 'warning' },
  payout_retried: { icon: <Landmark />, tone: 'neutral' },
  payout_reversal_refused: { icon: <Undo2 />, tone: 'warning' },
  loss_borne: { icon: <ShieldAlert />, tone: 'warning' },
};

/** Everything that happened to an order, as far as it concerns who looks. */
export function OrderTimeline({ order }: { order: Order }) {
  const items = order.timeline.map((entry) => ({
    id: entry.id,
    ...looks[entry.type],
    title: timelineWords(entry, nameOf(order, entry.by)),
    time: <RelativeTime at={entry.at} />,
    body: <EntryBody entry={entry} currency={order.currency} />,
  }));
  return <Timeline label="Order history" items={items} />;
}

function EntryBody({ entry, currency }: { entry: TimelineEntry; currency: string }) {
  if (entry.amountMinor === null && entry.note === null && entry.files.length === 0) return null;
  return (
    <>
      {entry.amountMinor !== null && (
        <Money minor={entry.amountMinor} currency={currency} className="font-medium text-ink" />
      )}
      {entry.note !== null && <p className="whitespace-pre-wrap wrap-anywhere">{entry.note}</p>}
      {entry.files.length > 0 && (
        <div className="mt-2">
          <FileRows label="Files" files={entry.files} />
        </div>
      )}
    </>
  );
}

function nameOf(order: Order, by: TimelineEntry['by']): string {
  if (by === 'buyer') return order.buyer.displayName;
  if (by === 'freelancer') return order.freelancer.displayName;
  return by === 'operator' ? 'An operator' : 'Craftlane';
}
