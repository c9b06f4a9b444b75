import { z } from 'zod';
import { errors, signedIn } from './base.ts';
import { currencySchema } from './values/money.ts';
import { pageOf, pageQueryShape } from './values/paging.ts';
import { idSchema, instantSchema, text } from './values/text.ts';

/** How many things of each kind wait for an operator. */
export const operatorQueuesSchema = z.object({
  disputes: z.int(),
  chargebacks: z.int(),
  refunds: z.int(),
  payouts: z.int(),
  differences: z.int(),
});

/** See {@link operatorQueuesSchema}. */
export type OperatorQueues = z.infer<typeof operatorQueuesSchema>;

/**
 * Money on its way back to a buyer, or that a person must decide about. `late` came when nobody waited for it any more and goes back in full;
 * `set_aside` is another amount than was asked and waits for a decision; `id` is the Stripe session of both.
 */
export const refundRowSchema = z.object({
  id: z.string(),
  kind: z.enum(['refund', 'late', 'set_aside']),
  status: z.enum(['due', 'pending', 'succeeded', 'failed', 'undecided']),
  orderId: idSchema,
  gigTitle: z.string(),
  /** The move that caused it, `adopt` for one that was made by hand and taken into the books; null unless it is a refund. */
  cause: z.string().nullable(),
  /** Why Stripe would not make it, in its words. */
  refusal: z.string().nullable(),
  amountMinor: z.int(),
  currency: currencySchema,
  createdAt: instantSchema,
});

/** See {@link refundRowSchema}. */
export type RefundRow = z.infer<typeof refundRowSchema>;

/**
 * Money that did not reach a freelancer, or not come back: a `transfer` to their account that Stripe refuses or that has no account to go to, a
 * `payout` that their bank sent back, a `reversal` that their account could not pay and that is owed since; and what Stripe has not answered for
 * an hour.
 */
export const failedPayoutSchema = z.object({
  id: z.string(),
  kind: z.enum(['transfer', 'payout', 'reversal']),
  freelancerName: z.string(),
  orderId: idSchema.nullable(),
  reason: z.string(),
  amountMinor: z.int(),
  currency: currencySchema,
  since: instantSchema,
});

/** See {@link failedPayoutSchema}. */
export type FailedPayout = z.infer<typeof failedPayoutSchema>;

/** Something that Stripe and our books say differently. `settledBy` says what ended it: a repair, or an operator's explanation. */
export const differenceSchema = z.object({
  id: idSchema,
  kind: z.enum(['session', 'charge', 'refund', 'transfer', 'dispute']),
  stripeId: z.string(),
  orderId: idSchema.nullable(),
  detail: z.string(),
  foundAt: instantSchema,
  seenAt: instantSchema,
  settledAt: instantSchema.nullable(),
  settledBy: z.enum(['repair', 'operator']).nullable(),
});

/** See {@link differenceSchema}. */
export type Difference = z.infer<typeof differenceSchema>;

const basisPoints = z.int().min(0).max(5_000);
const yearMs = 365 * 86_400_000;
const duration = z.int().min(1_000).max(yearMs);

/** What operators can change while the marketplace runs: rates in basis points, durations in milliseconds. */
export const changeableSettingsSchema = z.strictObject({
  buyerFeeBps: basisPoints,
  commissionBps: basisPoints,
  reviewPeriodMs: duration,
  requirementsPeriodMs: duration,
  cancellationPeriodMs: duration,
  lateGraceMs: z.int().min(0).max(yearMs),
  clearingPeriodMs: z.int().min(0).max(yearMs),
  cancellationFeeBearer: z.enum(['platform', 'buyer']),
  chargebackLossBearer: z.enum(['platform', 'freelancer']),
});

/** See {@link changeableSettingsSchema}. */
export type ChangeableSettings = z.infer<typeof changeableSettingsSchema>;

/** The settings now; version 0 is the configuration the marketplace was started with. */
export const settingsViewSchema = z.object({
  version: z.int(),
  currency: currencySchema,
  settings: changeableSettingsSchema,
});

const feesSchema = z.object({ totalMinor: z.int(), earningsMinor: z.int(), platformMinor: z.int() });

/**
 * What other settings would mean, beside what the present ones do: for one order of 100 of the currency, and for the orders paid in the last
 * 30 days. Amounts in minor units.
 */
export const settingsPreviewSchema = z.object({
  currency: currencySchema,
  sample: z.object({ priceMinor: z.int(), current: feesSchema, proposed: feesSchema }),
  lastMonth: z.object({ orders: z.int(), worthMinor: z.int(), currentMinor: z.int(), proposedMinor: z.int() }),
  /** Orders that keep what they were placed with. */
  openOrders: z.int(),
});

/** See {@link settingsPreviewSchema}. */
export type SettingsPreview = z.infer<typeof settingsPreviewSchema>;

/** Something an operator did, and why. */
export const operatorActionSchema = z.object({
  id: idSchema,
  operatorId: idSchema,
  operatorName: z.string().nullable(),
  action: z.string(),
  orderId: idSchema.nullable(),
  gigTitle: z.string().nullable(),
  reason: z.string(),
  details: z.record(z.string(), z.unknown()).nullable(),
  at: instantSchema,
});

/** See {@link operatorActionSchema}. */
export type OperatorAction = z.infer<typeof operatorActionSchema>;

/** Why an operator acts. */
export const operatorReasonShape = { reason: text(10, 2_000) };

/** New settings on top of the version that was read; another one in between is `STALE_VERSION`. */
export const changeSettingsInputSchema = z.strictObject({
  version: z.int().min(0),
  settings: changeableSettingsSchema,
  ...operatorReasonShape,
});

/** Which differences to list. */
export const differenceQuerySchema = z.strictObject({
  ...pageQueryShape,
  state: z.enum(['open', 'settled']).default('open'),
});

/** The clock of a demo installation; elsewhere `canMove` is false. */
export const demoClockSchema = z.object({ now: instantSchema, canMove: z.boolean() });

/** See {@link demoClockSchema}. */
export type DemoClock = z.infer<typeof demoClockSchema>;

/** By how many hours the clock of a demo is moved. */
export const moveClockInputSchema = z.strictObject({ hours: z.int().min(1).max(2_160), ...operatorReasonShape });

const stripeIdSchema = z.string().regex(/^\w{1,255}$/);
const tags = ['operator'];
const acting = signedIn.errors({ ILLEGAL_TRANSITION: errors.ILLEGAL_TRANSITION });
const done = z.object({});

/** The operators' console; `NOT_FOUND` for everybody else. Part of the payment service's contract. */
export const operatorProcedures = {
  getOperatorQueues: signedIn
    .route({ method: 'GET', path: '/api/payment/operator/queues', tags })
    .input(z.strictObject({}))
    .output(operatorQueuesSchema),
  /** What needs a decision first, then newest first. */
  listRefunds: signedIn
    .route({ method: 'GET', path: '/api/payment/operator/refunds', tags })
    .input(z.strictObject(pageQueryShape))
    .output(pageOf(refundRowSchema)),
  /** Asks Stripe once more for a refund that failed. */
  retryRefund: acting
    .route({ method: 'POST', path: '/api/payment/operator/refunds/{refundId}/retry', tags })
    .input(z.strictObject({ refundId: idSchema, ...operatorReasonShape }))
    .output(done),
  /** Gives a payment of another amount than was asked back in full, or asks Stripe once more for a late one's refund that failed. */
  returnSetAside: acting
    .route({ method: 'POST', path: '/api/payment/operator/set-aside/{sessionId}/return', tags })
    .input(z.strictObject({ sessionId: stripeIdSchema, ...operatorReasonShape }))
    .output(done),
  listFailedPayouts: signedIn
    .route({ method: 'GET', path: '/api/payment/operator/payouts', tags })
    .input(z.strictObject(pageQueryShape))
    .output(pageOf(failedPayoutSchema)),
  /** Tries once more to send an earning that waits, or that Stripe did not answer about. */
  retryTransfer: acting
    .route({ method: 'POST', path: '/api/payment/operator/transfers/{earningId}/retry', tags })
    .input(z.strictObject({ earningId: idSchema, ...operatorReasonShape }))
    .output(done),
  /** Asks Stripe once more to bring back what a freelancer still owes. */
  retryReversal: acting
    .route({ method: 'POST', path: '/api/payment/operator/reversals/{reversalId}/retry', tags })
    .input(z.strictObject({ reversalId: idSchema, ...operatorReasonShape }))
    .output(done),
  listDifferences: signedIn
    .route({ method: 'GET', path: '/api/payment/operator/differences', tags })
    .input(differenceQuerySchema)
    .output(pageOf(differenceSchema)),
  /** Takes a refund that was made at Stripe by hand into the books; the difference is settled by it. */
  adoptRefund: acting
    .route({ method: 'POST', path: '/api/payment/operator/differences/{differenceId}/adopt', tags })
    .input(z.strictObject({ differenceId: idSchema, ...operatorReasonShape }))
    .output(done),
  /** Says why a difference is right as it is. */
  explainDifference: acting
    .route({ method: 'POST', path: '/api/payment/operator/differences/{differenceId}/explain', tags })
    .input(z.strictObject({ differenceId: idSchema, ...operatorReasonShape }))
    .output(done),
  getSettings: signedIn
    .route({ method: 'GET', path: '/api/payment/operator/settings', tags })
    .input(z.strictObject({}))
    .output(settingsViewSchema),
  /** What other settings would mean; changes nothing. */
  previewSettings: signedIn
    .route({ method: 'POST', path: '/api/payment/operator/settings/preview', tags })
    .input(z.strictObject({ settings: changeableSettingsSchema }))
    .output(settingsPreviewSchema),
  changeSettings: signedIn
    .errors({ STALE_VERSION: errors.STALE_VERSION })
    .route({ method: 'PUT', path: '/api/payment/operator/settings', tags })
    .input(changeSettingsInputSchema)
    .output(settingsViewSchema),
  getDemoClock: signedIn
    .route({ method: 'GET', path: '/api/payment/operator/clock', tags })
    .input(z.strictObject({}))
    .output(demoClockSchema),
  /** Moves the clock of a demo ahead, from timer to timer. `ILLEGAL_TRANSITION` where time is real, and while somebody else moves it. */
  moveDemoClock: acting
    .route({ method: 'POST', path: '/api/payment/operator/clock/move', tags })
    .input(moveClockInputSchema)
    .output(demoClockSchema),
  listOperatorActions: signedIn
    .route({ method: 'GET', path: '/api/payment/operator/actions', tags })
    .input(z.strictObject(pageQueryShape))
    .output(pageOf(operatorActionSchema)),
};
