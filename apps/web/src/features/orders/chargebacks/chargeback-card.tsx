import type { Order } from '@craftlane/contracts/payment';
import { Badge, type BadgeTone } from '@/components/badge';
import { CardSection } from '@/components/card';
import { Money } from '@/components/money';
import { RelativeTime } from '@/components/relative-time';
import { Evidence } from './evidence';
import { SendEvidence } from './send-evidence';

type Chargeback = Order['chargebacks'][number];

const words: Record<Chargeback['status'], { label: string; tone: BadgeTone }> = {
  open: { label: 'The bank decides', tone: 'warning' },
  won: { label: 'Money is back', tone: 'success' },
  lost: { label: 'The bank kept it', tone: 'danger' },
};

/** The payments of an order that were called back, with what is told the bank; nothing when there are none. */
export function ChargebackCards({ order }: { order: Order }) {
  return order.chargebacks.map((chargeback) => (
    <CardSection
      key={chargeback.id}
      title="Chargeback"
      description={
        <>
          <Money minor={chargeback.amountMinor} currency={chargeback.currency} /> called back{' '}
          <RelativeTime at={chargeback.openedAt} />, because: {chargeback.reason.replaceAll('_', ' ')}
        </>
      }
      action={<Badge tone={words[chargeback.status].tone}>{words[chargeback.status].label}</Badge>}
    >
      <div className="flex flex-col gap-4">
        <p className="text-sm text-ink-muted">{stateOf(chargeback)}</p>
        <Evidence orderId={order.id} chargeback={chargeback} />
        {order.viewerRole === 'operator' && chargeback.status === 'open' && !chargeback.evidenceSentAt && (
          <SendEvidence orderId={order.id} chargebackId={chargeback.id} />
        )}
      </div>
    </CardSection>
  ));
}

function stateOf({ status, evidenceSentAt, evidenceDueAt, closedAt }: Chargeback) {
  if (status !== 'open' && closedAt)
    return (
      <>
        Decided <RelativeTime at={closedAt} />.
      </>
    );
  if (evidenceSentAt)
    return (
      <>
        The evidence went to the bank <RelativeTime at={evidenceSentAt} />. It usually decides within some weeks.
      </>
    );
  return evidenceDueAt ? (
    <>
      An operator sends the evidence to the bank, which takes it until <RelativeTime at={evidenceDueAt} />.
    </>
  ) : (
    'An operator sends the evidence to the bank.'
  );
}
