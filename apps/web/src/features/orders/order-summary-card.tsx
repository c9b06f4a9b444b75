import type { Order } from '@craftlane/contracts/payment';
import Link from 'next/link';
import { Card } from '@/components/card';
import { Money } from '@/components/money';
import { RelativeTime } from '@/components/relative-time';
import { GigThumbnail } from './gig-thumbnail';

/** What was ordered, from whom, and for how much; the amounts are those of the viewer's side. */
export function OrderSummaryCard({ order }: { order: Order }) {
  return (
    <Card className="flex flex-col gap-4 text-sm">
      <GigThumbnail imageId={order.gig.coverImageId} className="w-full" />
      <div>
        <Link href={`/gigs/${order.gig.slug}`} className="font-medium hover:underline">
          {order.gig.title}
        </Link>
        <p className="mt-1 text-ink-muted">
          {order.viewerRole === 'freelancer' ? 'Buyer' : 'Freelancer'}: {order.other.displayName}
        </p>
        {order.viewerRole === 'operator' && <p className="mt-1 text-ink-muted">Buyer: {order.buyer.displayName}</p>}
        {order.dueAt && isUnderWay(order) && (
          <p className="mt-1 text-ink-muted">
            Delivery due <RelativeTime at={order.dueAt} />
          </p>
        )}
      </div>
      <dl className="flex flex-col gap-2 border-t border-line pt-4">
        <AmountRow label={`${order.package.name} package`} minor={order.priceMinor} currency={order.currency} />
        {order.extras.map((extra) => (
          <AmountRow key={extra.id} label={extra.title} minor={extra.priceMinor} currency={order.currency} />
        ))}
        {order.buyerFeeMinor !== null && (
          <AmountRow label="Service fee" minor={order.buyerFeeMinor} currency={order.currency} />
        )}
        {order.viewerRole === 'freelancer' && order.commissionMinor !== null && (
          <AmountRow label="Commission" minor={-order.commissionMinor} currency={order.currency} />
        )}
        {order.viewerRole === 'freelancer' && order.refundedMinor > 0 && (
          <AmountRow label="Refunded to the buyer" minor={-order.refundedMinor} currency={order.currency} />
        )}
        {order.viewerRole === 'freelancer' && order.tipsMinor > 0 && (
          <AmountRow label="Tips" minor={order.tipsMinor} currency={order.currency} />
        )}
        <Total order={order} />
        {order.viewerRole !== 'freelancer' && order.tipsMinor > 0 && (
          <AmountRow label="Tips" minor={order.tipsMinor} currency={order.currency} />
        )}
        {order.viewerRole !== 'freelancer' && order.refundedMinor > 0 && (
          <AmountRow label="Back to the buyer" minor={backMinor(order)} currency={order.currency} />
        )}
      </dl>
    </Card>
  );
}

/** Once there is a delivery, or while the order stands still, its due date says nothing. */
function isUnderWay({ status, frozenAt }: Order): boolean {
  return !frozenAt && (status === 'in_progress' || status === 'in_revision');
}

/** What goes or went back to the buyer, their fee with it. */
function backMinor({ refundedMinor, buyerFeeReturnedMinor }: Order): number {
  return refundedMinor + (buyerFeeReturnedMinor ?? 0);
}

function Total({ order }: { order: Order }) {
  const isSelling = order.viewerRole === 'freelancer';
  const total = isSelling ? order.earningsMinor : order.totalMinor;
  if (total === null) return null;
  return (
    <div className="flex justify-between gap-4 border-t border-line pt-2 text-base font-semibold">
      <dt>{isSelling ? 'You earn' : 'Total'}</dt>
      <dd>
        <Money minor={total} currency={order.currency} />
      </dd>
    </div>
  );
}

function AmountRow({ label, minor, currency }: { label: string; minor: number; currency: string }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="text-ink-muted">{label}</dt>
      <dd>
        <Money minor={minor} currency={currency} />
      </dd>
    </div>
  );
}
