'use client';

import { useMutation } from '@tanstack/react-query';
import { usePathname } from 'next/navigation';
import { Button } from '@/components/button';
import { LinkButton } from '@/components/link-button';
import { Notice } from '@/components/notice';
import { useTRPC } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';
import { useSession } from '@/trpc/use-session';
import { useIdempotencyKey } from './use-idempotency-key';

type Selection = { gigId: string; packageTier: 'basic' | 'standard' | 'premium'; extraIds: string[] };

/** Opens an order for the selection and goes to its payment page. Pressing twice makes one order. */
export function ContinueButton({ selection, freelancerId }: { selection: Selection; freelancerId: string }) {
  const trpc = useTRPC();
  const path = usePathname();
  const session = useSession();
  const idempotencyKey = useIdempotencyKey(JSON.stringify(selection));
  const checkout = useMutation(
    trpc.orders.checkout.mutationOptions({ onSuccess: ({ checkoutUrl }) => window.location.assign(checkoutUrl) }),
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
        onClick={() => checkout.mutate({ ...selection, idempotencyKey: idempotencyKey() })}
      >
        Continue to payment
      </Button>
      {checkout.isError && (
        <Notice tone="danger" role="alert">
          {describeError(checkout.error).message}
        </Notice>
      )}
    </div>
  );
}
