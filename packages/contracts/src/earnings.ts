import { z } from 'zod';
import { signedIn } from './base.ts';
import { currencySchema } from './values/money.ts';
import { pageOf, pageQueryShape } from './values/paging.ts';
import { idSchema, instantSchema } from './values/text.ts';

/** How far a freelancer's account at Stripe is: none, something still to tell, looked at, refused, or able to receive and pay out. */
export const payoutReadinessSchema = z.enum(['none', 'incomplete', 'in_review', 'refused', 'ready']);

/** See {@link payoutReadinessSchema}. */
export type PayoutReadiness = z.infer<typeof payoutReadinessSchema>;

/**
 * What a freelancer has, in minor units: `held` what open orders will earn, `clearing` and `available` what completed ones did and was not
 * sent, `owed` what is kept of the next earnings, `paidOut` what was sent to their account in all. `waiting` is what cannot be sent because
 * the account cannot receive it.
 */
export const payoutAccountSchema = z.object({
  readiness: payoutReadinessSchema,
  /** What Stripe still has to know, by its own names. */
  requirementsDue: z.array(z.string()),
  currency: currencySchema,
  heldMinor: z.int(),
  clearingMinor: z.int(),
  availableMinor: z.int(),
  owedMinor: z.int(),
  paidOutMinor: z.int(),
  waitingMinor: z.int(),
  /** When the next earnings have cleared. */
  nextClearsAt: instantSchema.nullable(),
});

/** See {@link payoutAccountSchema}. */
export type PayoutAccount = z.infer<typeof payoutAccountSchema>;

/** A payout from the freelancer's account to their bank. */
export const payoutSchema = z.object({
  id: z.string(),
  amountMinor: z.int(),
  currency: currencySchema,
  status: z.enum(['pending', 'in_transit', 'paid', 'failed', 'canceled']),
  /** Why it failed, in Stripe's words. */
  failure: z.string().nullable(),
  arrivesAt: instantSchema,
  createdAt: instantSchema,
});

/** See {@link payoutSchema}. */
export type Payout = z.infer<typeof payoutSchema>;

/**
 * What an order earned from one of its payments. Of `amountMinor`, `takenBackMinor` went back to the buyer, `withheldMinor` paid what was owed and
 * `sentMinor` was sent, of which `reversedMinor` came back.
 */
export const earningSchema = z.object({
  id: idSchema,
  orderId: idSchema,
  gigTitle: z.string(),
  kind: z.enum(['work', 'tip']),
  status: z.enum(['clearing', 'available', 'sending', 'sent', 'spent']),
  currency: currencySchema,
  amountMinor: z.int(),
  takenBackMinor: z.int(),
  withheldMinor: z.int(),
  sentMinor: z.int(),
  reversedMinor: z.int(),
  clearsAt: instantSchema,
  sentAt: instantSchema.nullable(),
  createdAt: instantSchema,
  /** Whether a chargeback keeps it where it is. */
  isFrozen: z.boolean(),
});

/** See {@link earningSchema}. */
export type Earning = z.infer<typeof earningSchema>;

/** A line of a statement: what came to the freelancer (positive) or left them, and why. */
export const statementLineSchema = z.object({
  at: instantSchema,
  orderId: idSchema,
  gigTitle: z.string(),
  fact: z.enum(['earned', 'tip', 'taken_back', 'chargeback', 'sent', 'reversed']),
  amountMinor: z.int(),
});

/** See {@link statementLineSchema}. */
export type StatementLine = z.infer<typeof statementLineSchema>;

/** A month of a freelancer's account by UTC, out of the ledger: what was owed to them before and after, and everything between. */
export const statementSchema = z.object({
  month: z.string(),
  currency: currencySchema,
  openingMinor: z.int(),
  closingMinor: z.int(),
  lines: z.array(statementLineSchema),
});

/** See {@link statementSchema}. */
export type Statement = z.infer<typeof statementSchema>;

/**
 * Where accounts that can be paid may be: the regions between which Stripe lets platforms send money by themselves, which are the United States, the
 * United Kingdom, Canada, Switzerland, and the European Economic Area but for Iceland, where Stripe is not. Source:
 * https://docs.stripe.com/connect/cross-border-payouts; it is Stripe that decides what a platform may do.
 */
export const payoutCountries = [
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT', 'LI', 'LT', 'LU'],
  ...['LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
  ...['CA', 'CH', 'GB', 'US'],
] as const;

/** What makes an account: the country of its bank account, which cannot be changed later. */
export const onboardingInputSchema = z.strictObject({
  country: z.enum(payoutCountries, 'must be a country that Stripe pays out to, by its two capital letters'),
});

export const statementInputSchema = z.strictObject({
  month: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, 'must be a month like 2026-11'),
});

const linkAnswer = z.object({ url: z.url() });
const tags = ['earnings'];

/** What a freelancer can do about their earnings; part of the payment service's contract. */
export const earningsProcedures = {
  getPayoutAccount: signedIn
    .route({ method: 'GET', path: '/api/payment/payout-account', tags })
    .input(z.strictObject({}))
    .output(payoutAccountSchema),
  /** The same, after Stripe was asked how the account is now. */
  refreshPayoutAccount: signedIn
    .route({ method: 'POST', path: '/api/payment/payout-account/refresh', tags })
    .input(z.strictObject({}))
    .output(payoutAccountSchema),
  /** Where to tell Stripe what it has to know; makes the account the first time. The link works once. */
  onboardFreelancer: signedIn
    .route({ method: 'POST', path: '/api/payment/payout-account/onboarding', tags })
    .input(onboardingInputSchema)
    .output(linkAnswer),
  /** Where to see the account at Stripe; null without one. The link works once. */
  openPayoutDashboard: signedIn
    .route({ method: 'POST', path: '/api/payment/payout-account/dashboard', tags })
    .input(z.strictObject({}))
    .output(z.object({ url: z.url().nullable() })),
  listPayouts: signedIn
    .route({ method: 'GET', path: '/api/payment/payouts', tags })
    .input(z.strictObject(pageQueryShape))
    .output(pageOf(payoutSchema)),
  listEarnings: signedIn
    .route({ method: 'GET', path: '/api/payment/earnings', tags })
    .input(z.strictObject(pageQueryShape))
    .output(pageOf(earningSchema)),
  getStatement: signedIn
    .route({ method: 'GET', path: '/api/payment/earnings/statement', tags })
    .input(statementInputSchema)
    .output(statementSchema),
};
