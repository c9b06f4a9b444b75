'use client';

import { type Order, sideAmounts } from '@craftlane/contracts/payment';
import { formatMoney, shareMinor } from '@craftlane/contracts/values/amounts';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Button } from '@/components/button';
import { MoneyInput } from '@/components/money-input';
import { useTRPC } from '@/trpc/client';
import { useOrderAction } from '../use-order-action';

/** Shares of the price that are offered as tips, in basis points. */
const shares = [500, 1_000, 2_000];

/** Lets the buyer of a completed order give something on top; all of it goes to the freelancer. */
export function TipForm({ order }: { order: Order }) {
  const trpc = useTRPC();
  const [own, setOwn] = useState<number | null>(null);
  const intent = useRef({ tipMinor: 0, idempotencyKey: '' });
  const { onError } = useOrderAction(order.id).answers;
  const tip = useMutation(
    trpc.orders.tip.mutationOptions({
      onSuccess: ({ checkoutUrl }) => window.location.assign(checkoutUrl),
      onError,
    }),
  );
  const give = (tipMinor: number) => {
    // The same amount pressed twice is one tip.
    if (intent.current.tipMinor !== tipMinor) intent.current = { tipMinor, idempotencyKey: crypto.randomUUID() };
    tip.mutate({ orderId: order.id, ...intent.current });
  };
  const isBusy = tip.isPending || tip.isSuccess;
  const isPayable = own !== null && own >= sideAmounts.min && own <= sideAmounts.max;
  return (
    <section aria-label="Tip" className="flex flex-col gap-3 border-t border-line pt-4">
      <p className="text-sm text-ink-muted">
        Happy with the work? A tip goes to {order.freelancer.displayName} whole, without any fee.
      </p>
      <div className="flex flex-wrap items-center gap-3">
        {amountsFor(order).map((minor) => (
          <Button key={minor} variant="secondary" disabled={isBusy} onClick={() => give(minor)}>
            Tip {formatMoney(minor, order.currency)}
          </Button>
        ))}
        <div className="w-36">
          <MoneyInput aria-label="Another amount" value={own} onChange={setOwn} currency={order.currency} />
        </div>
        <Button loading={isBusy} disabled={!isPayable} onClick={() => own !== null && give(own)}>
          Tip this amount
        </Button>
      </div>
    </section>
  );
}

/** A few shares of the price, in whole major units where the currency has minor ones, none below the smallest tip. */
function amountsFor({ priceMinor, extrasMinor }: Order): number[] {
  const rounded = shares.map((bps) => Math.ceil(shareMinor(priceMinor + extrasMinor, bps) / 100) * 100);
  return [...new Set(rounded.map((minor) => Math.max(minor, sideAmounts.min)))];
}
