'use client';

import { formatMoney } from '@craftlane/contracts/values/amounts';
import type { priceDataSchema } from '@craftlane/contracts/values/errors';
import { useMutation } from '@tanstack/react-query';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import type { z } from 'zod';
import { Button } from '@/components/button';
import { LinkButton } from '@/components/link-button';
import { Notice } from '@/components/notice';
import { useTRPC } from '@/trpc/client';
import { describeError, hasErrorCode } from '@/trpc/describe-error';
import { useSession } from '@/trpc/use-session';
import { useIdempotencyKey } from './use-idempotency-key';

type Selection = {
  gigId: string;
  packageTier: 'basic' | 'standard' | 'premium';
  extraIds: string[];
  shownPriceMinor: number;
};

type Price = z.infer<typeof priceDataSchema>;

/**
 * Opens an order for the selection and goes to its payment page. Pressing twice makes one order. When the price changed since the
 * page was loaded, the button says the new one and only pressing it again takes it.
 */
export function ContinueButton({ selection, freelancerId }: { selection: Selection; freelancerId: string }) {
  const trpc = useTRPC();
  const path = usePathname();
  const session = useSession();
  const [accepted, setAccepted] = useState<{ shown: number; now: Price } | null>(null);
  const changed = accepted?.shown === selection.shownPriceMinor ? accepted.now : null;
  const order = { ...selection, shownPriceMinor: changed?.priceMinor ?? selection.shownPriceMinor };
  const idempotencyKey = useIdempotencyKey(JSON.stringify(order));
  const checkout = useMutation(
    trpc.orders.checkout.mutationOptions({
      onSuccess: ({ checkoutUrl }) => window.location.assign(checkoutUrl),
      onError: (error) => {
        // The contract says what belongs to this code.
        if (hasErrorCode(error, 'PRICE_CHANGED')) {
          setAccepted({ shown: selection.shownPriceMinor, now: describeError(error).data as Price });
        }
      },
    }),
  );
  if (session.data === null) {
    return (
      <LinkButton size="lg" href={`/login?callbackUrl=${encodeURIComponent(path)}`}>
        Log in to order
      </LinkButton>
    );
  }
  if (session.data?.userId === freelancerId) return <Notice>This is your own gig.</Notice>;
  return (
    <div className="flex flex-col gap-3">
      <Button
        size="lg"
        loading={checkout.isPending || checkout.isSuccess}
        onClick={() => checkout.mutate({ ...order, idempotencyKey: idempotencyKey() })}
      >
        {changed ? `Continue with ${formatMoney(changed.priceMinor, changed.currency)}` : 'Continue to payment'}
      </Button>
      {checkout.isError && (
        <Notice tone="danger" role="alert">
          {describeError(checkout.error).message}
        </Notice>
      )}
    </div>
  );
}
