import { z } from 'zod';
import type { RefundAnswer } from './stripe-facts.ts';

const refundEventSchema = z.object({
  data: z.object({
    object: z.object({
      id: z.string(),
      object: z.literal('refund'),
      status: z.string().nullable(),
      metadata: z.record(z.string(), z.string()).nullish(),
    }),
  }),
});

const ourKey = /^order:[0-9a-f-]{36}:refund:([0-9a-f-]{36})$/;

/** A refund in an event of type `refund.*`: ours by its business key, else null; throws when the event does not have Stripe's shape. */
export function refundOfEvent(payload: unknown): { refundId: string | null; answer: RefundAnswer } {
  const { id, status, metadata } = refundEventSchema.parse(payload).data.object;
  return {
    refundId: ourKey.exec(metadata?.businessKey ?? '')?.[1] ?? null,
    answer: { id, status: finalStatus(status) },
  };
}

function finalStatus(status: string | null): RefundAnswer['status'] {
  if (status === 'succeeded') return 'succeeded';
  return status === 'failed' || status === 'canceled' ? 'failed' : 'pending';
}
