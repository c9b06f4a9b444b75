import { z } from 'zod';

const accountEventSchema = z.object({
  account: z.string().nullish(),
  data: z.object({ object: z.object({ id: z.string(), object: z.enum(['account', 'application', 'payout']) }) }),
});

/** The connected account an event is of, and the payout if it is about one; throws when the event does not have Stripe's shape. */
export function accountOfEvent(payload: unknown): { stripeAccountId: string | null; payoutId: string | null } {
  const { account, data } = accountEventSchema.parse(payload);
  const { id, object } = data.object;
  if (object === 'account') return { stripeAccountId: id, payoutId: null };
  return { stripeAccountId: account ?? null, payoutId: object === 'payout' ? id : null };
}
