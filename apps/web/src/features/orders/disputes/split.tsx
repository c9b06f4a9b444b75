import type { Order } from '@craftlane/contracts/payment';
import { Money } from '@/components/money';

type SplitProps = {
  order: Order;
  worthMinor: number;
  /** What goes back of the price; null while it is no amount yet. */
  refundMinor: number | null;
};

/** What each side gets of the work's price; dashes as long as that is not said, or is more than the work costs. */
export function Split({ order, worthMinor, refundMinor }: SplitProps) {
  const back = refundMinor !== null && refundMinor <= worthMinor ? refundMinor : null;
  const { buyer, freelancer, currency } = order;
  return (
    <div className="rounded-md bg-sunken p-4 text-sm">
      <dl className="grid grid-cols-2 gap-3">
        <Share label={`Back to ${buyer.displayName}`} minor={back} currency={currency} />
        <Share
          label={`To ${freelancer.displayName}`}
          minor={back === null ? null : worthMinor - back}
          currency={currency}
        />
      </dl>
      <p className="mt-3 text-ink-muted">
        Shares of the price of the work. The commission comes off the freelancer’s; the buyer’s fee follows the
        settings.
      </p>
    </div>
  );
}

function Share({ label, minor, currency }: { label: string; minor: number | null; currency: string }) {
  return (
    <div>
      <dt className="wrap-anywhere text-ink-muted">{label}</dt>
      <dd className="text-base font-semibold">{minor === null ? '–' : <Money minor={minor} currency={currency} />}</dd>
    </div>
  );
}
