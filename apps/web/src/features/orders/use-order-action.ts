'use client';

import { useQueryClient } from '@tanstack/react-query';
import { toast } from '@/components/toast';
import { useTRPC } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';

/** What every move of an order does with its answer: shows the new order, or says why it was refused and loads the current one. */
export function useOrderAction(orderId: string) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: trpc.orders.get.queryKey({ orderId }) });
  return {
    onSuccess: async () => {
      await Promise.all([refresh(), client.invalidateQueries({ queryKey: trpc.orders.list.queryKey() })]);
    },
    onError: async (error: unknown) => {
      toast.error(describeError(error).message);
      await refresh();
    },
  };
}
