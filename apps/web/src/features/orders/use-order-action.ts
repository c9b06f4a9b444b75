'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { toast } from '@/components/toast';
import { useTRPC } from '@/trpc/client';
import { describeError, hasErrorCode } from '@/trpc/describe-error';

/**
 * What every move of an order shares. `intent()` names the order and the intent: the same until the move was made, so that what is sent
 * again because its answer got lost is done once. `answers` shows the new order, or says why it was refused and loads the current one;
 * `quietly` leaves a refusal to the form.
 */
export function useOrderAction(orderId: string) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const key = useRef(crypto.randomUUID());
  const refresh = () => client.invalidateQueries({ queryKey: trpc.orders.get.queryKey({ orderId }) });
  const quietly = {
    onSuccess: async () => {
      await Promise.all([refresh(), client.invalidateQueries({ queryKey: trpc.orders.list.queryKey() })]);
    },
    onSettled: (_answer: unknown, error: unknown) => {
      // A conflict says that the move was made with other words; those of now are another intent.
      if (!error || hasErrorCode(error, 'IDEMPOTENCY_CONFLICT')) key.current = crypto.randomUUID();
    },
  };
  const onError = async (error: unknown) => {
    toast.error(describeError(error).message);
    await refresh();
  };
  return {
    intent: () => ({ orderId, idempotencyKey: key.current }),
    quietly,
    answers: { ...quietly, onError },
  };
}
