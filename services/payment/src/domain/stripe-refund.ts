import { z } from 'zod';
import type { RefundAnswer } from './stripe-facts.ts';

const refundEventSchema = z.object({
  data: z.object({
    object: z.object({
      id: z.string(),
      object: z.literal('refund'),
      amount: z.int(),
      status: z.string().nullable(),
      metadata: z.record(z.string(), z.string()).nullish(),
    }),
  }),
});

const ourKey = /^order:[0-9a-f-]{36}:refund:([0-9a-f-]{36})$/;
const lateKey = /^order:[0-9a-f-]{36}:refund:late:(\w+)$/;

/** A refund in an event: by its business key one of an order, one of late money, which its session names, or none of ours. */
export interface ToldRefund {
  refundId: string | null;
  lateSessionId: string | null;
  amountMinor: number;
  answer: RefundAnswer;
}

/** The refund in an event of type `refund.*`; throws when the event does not have Stripe's shape. */
export function refundOfEvent(payload: unknown): ToldRefund {
  const { id, amount, status, metadata } = refundEventSchema.parse(payload).data.object;
  const key = metadata?.businessKey ?? '';
  return {
    refundId: ourKey.exec(key)?.[1] ?? null,
    lateSessionId: lateKey.exec(key)?.[1] ?? null,
    amountMinor: amount,
    answer: { id, status: finalStatus(status) },
  };
}

function finalStatus(status: string | null): RefundAnswer['status'] {
  if (status === 'succeeded') return 'succeeded';
  return status === 'failed' || status === 'canceled' ? 'failed' : 'pending';
}
