'use client';

import { useQuery } from '@tanstack/react-query';
import { CircleCheck, Clock } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { Card } from '@/components/card';
import { ErrorState } from '@/components/error-state';
import { LinkButton } from '@/components/link-button';
import { Spinner } from '@/components/spinner';
import { useTRPC } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';

const pollMs = 500;

/** Where the payment page leads back to: waits until the payment has been confirmed, and says so while it waits. */
export function CheckoutReturn() {
  const orderId = useSearchParams().get('order') ?? '';
  const trpc = useTRPC();
  const order = useQuery({
    ...trpc.orders.get.queryOptions({ orderId }),
    refetchInterval: ({ state }) => (!state.data || state.data.status === 'pending_payment' ? pollMs : false),
  });
  if (order.isError && !order.data)
    return (
      <ErrorState
        title="This order could not be loaded"
        error={describeError(order.error)}
        onRetry={() => order.refetch()}
      />
    );
  const orderLink = <LinkButton href={`/orders/${orderId}`}>Go to the order</LinkButton>;
  if (order.data === undefined || order.data.status === 'pending_payment')
    return (
      <Message icon={<Spinner />} title="Confirming your payment">
        This usually takes a second or two. You can close this page: the order goes on by itself.
      </Message>
    );
  if (order.data.status === 'expired')
    return (
      <Message icon={<Clock className="size-8 text-warning" />} title="The order has expired" action={orderLink}>
        The payment came too late. If money was taken, it goes back to you in full.
      </Message>
    );
  return (
    <Message icon={<CircleCheck className="size-8 text-success" />} title="Payment received" action={orderLink}>
      {order.data.status === 'awaiting_requirements'
        ? `${order.data.freelancer.displayName} needs a few answers from you before the work can begin.`
        : `${order.data.freelancer.displayName} can start now.`}
    </Message>
  );
}

type MessageProps = { icon: ReactNode; title: string; action?: ReactNode; children: ReactNode };

function Message({ icon, title, action, children }: MessageProps) {
  return (
    <Card className="mx-auto my-16 flex max-w-lg flex-col items-center gap-3 text-center">
      <span aria-hidden>{icon}</span>
      <div role="status">
        <h1 className="text-2xl font-semibold">{title}</h1>
        <p className="mt-2 text-ink-muted">{children}</p>
      </div>
      {action && <div className="mt-3">{action}</div>}
    </Card>
  );
}
