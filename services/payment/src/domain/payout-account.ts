/** What Stripe says of a freelancer's account. */
export interface AccountFacts {
  stripeAccountId: string;
  detailsSubmitted: boolean;
  /** Whether it can receive earnings. */
  transfersEnabled: boolean;
  /** Whether Stripe pays out what it has. */
  payoutsEnabled: boolean;
  /** What Stripe still has to know, by its own names. */
  requirementsDue: string[];
  disabledReason: string | null;
}

/** What Stripe says of a payout from a freelancer's account to their bank; the amount in minor units of `currency` in upper case. */
export interface PayoutFacts {
  id: string;
  stripeAccountId: string;
  amountMinor: number;
  currency: string;
  status: PayoutStatus;
  arrivesAt: Date;
  failure: string | null;
  createdAt: Date;
}

/** How far a payout is; a paid one can still fail when the bank sends it back. */
export const payoutStatuses = ['pending', 'in_transit', 'paid', 'failed', 'canceled'] as const;

/** See {@link payoutStatuses}. */
export type PayoutStatus = (typeof payoutStatuses)[number];

/** Why an account that Stripe no longer lets us reach is disabled; Stripe's own reasons are other words. */
export const disconnected = 'disconnected';

/** How far a freelancer is: no account, or one that was disconnected, something still to tell Stripe, looked at by Stripe, refused by it, or able to receive. */
export type PayoutReadiness = 'none' | 'incomplete' | 'in_review' | 'refused' | 'ready';

/** See {@link PayoutReadiness}. */
export function readinessOf(
  account: (Omit<AccountFacts, 'stripeAccountId'> & { stripeAccountId: string | null }) | null,
) {
  if (!account?.stripeAccountId || account.disabledReason === disconnected) return 'none' satisfies PayoutReadiness;
  if (account.disabledReason?.startsWith('rejected')) return 'refused' satisfies PayoutReadiness;
  if (!account.detailsSubmitted || account.requirementsDue.length > 0) return 'incomplete' satisfies PayoutReadiness;
  return account.transfersEnabled && account.payoutsEnabled ? 'ready' : 'in_review';
}
