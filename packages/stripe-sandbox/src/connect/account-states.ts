import type Stripe from 'stripe';

/** How an account stands with Stripe. */
export const ACCOUNT_STATES = ['incomplete', 'active', 'under_review', 'rejected', 'disabled', 'bank_refused'] as const;

/** One of the states. */
export type AccountState = (typeof ACCOUNT_STATES)[number];

interface Standing {
  detailsSubmitted: boolean;
  chargesEnabled: boolean;
  payoutsEnabled: boolean;
  capability: 'active' | 'inactive' | 'pending';
  disabledReason: Stripe.Account.Requirements.DisabledReason | null;
  due: readonly string[];
  pending: readonly string[];
}

const DOCUMENT = 'individual.verification.document';

/** Each state as the members of the account that say it. */
const STANDINGS: Readonly<Record<AccountState, Standing>> = {
  incomplete: {
    detailsSubmitted: false,
    chargesEnabled: false,
    payoutsEnabled: false,
    capability: 'inactive',
    disabledReason: 'requirements.past_due',
    due: [
      'external_account',
      'individual.first_name',
      'individual.last_name',
      'tos_acceptance.date',
      'tos_acceptance.ip',
    ],
    pending: [],
  },
  active: {
    detailsSubmitted: true,
    chargesEnabled: true,
    payoutsEnabled: true,
    capability: 'active',
    disabledReason: null,
    due: [],
    pending: [],
  },
  under_review: {
    detailsSubmitted: true,
    chargesEnabled: false,
    payoutsEnabled: false,
    capability: 'pending',
    disabledReason: 'requirements.pending_verification',
    due: [],
    pending: [DOCUMENT],
  },
  rejected: {
    detailsSubmitted: true,
    chargesEnabled: false,
    payoutsEnabled: false,
    capability: 'inactive',
    disabledReason: 'rejected.other',
    due: [],
    pending: [],
  },
  disabled: {
    detailsSubmitted: true,
    chargesEnabled: false,
    payoutsEnabled: false,
    capability: 'inactive',
    disabledReason: 'requirements.past_due',
    due: [DOCUMENT],
    pending: [],
  },
  bank_refused: {
    detailsSubmitted: true,
    chargesEnabled: true,
    payoutsEnabled: false,
    capability: 'active',
    disabledReason: 'requirements.past_due',
    due: ['external_account'],
    pending: [],
  },
};

/** The account in that state; every requested capability follows it. */
export function withState(account: Stripe.Account, state: AccountState): Stripe.Account {
  const standing = STANDINGS[state];
  const capabilities = Object.keys(account.capabilities ?? {}).map((name) => [name, standing.capability]);
  return {
    ...account,
    capabilities: Object.fromEntries(capabilities),
    charges_enabled: standing.chargesEnabled,
    details_submitted: standing.detailsSubmitted,
    payouts_enabled: standing.payoutsEnabled,
    requirements: {
      alternatives: [],
      current_deadline: null,
      currently_due: [...standing.due],
      disabled_reason: standing.disabledReason,
      errors: [],
      eventually_due: [...standing.due],
      past_due: [...standing.due],
      pending_verification: [...standing.pending],
    },
  };
}

/** The state an account is in, read from what it shows. */
export function stateOf(account: Stripe.Account): AccountState {
  const isIn = (state: AccountState) => {
    const standing = STANDINGS[state];
    return (
      standing.detailsSubmitted === account.details_submitted &&
      standing.payoutsEnabled === account.payouts_enabled &&
      standing.chargesEnabled === account.charges_enabled &&
      standing.disabledReason === (account.requirements?.disabled_reason ?? null)
    );
  };
  return ACCOUNT_STATES.find(isIn) ?? 'incomplete';
}
