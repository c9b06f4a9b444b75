import { z } from 'zod';
import { errors, signedIn } from './base.ts';
import { extraSchema, packageSchema, packageTierSchema, requirementSchema } from './values/gigs.ts';
import { amountMinorSchema, currencySchema } from './values/money.ts';
import { pageOf, pageQueryShape } from './values/paging.ts';
import { idSchema, instantSchema, text } from './values/text.ts';

export const orderStatusSchema = z.enum([
  'pending_payment',
  'expired',
  'awaiting_requirements',
  'in_progress',
  'delivered',
  'in_revision',
  'completed',
  'cancelled',
  'disputed',
]);

/** See {@link orderStatusSchema}. */
export type OrderStatus = z.infer<typeof orderStatusSchema>;

export const orderRoleSchema = z.enum(['buyer', 'freelancer']);

/** See {@link orderRoleSchema}. */
export type OrderRole = z.infer<typeof orderRoleSchema>;

/** What a person can do to an order; `allowedActions` lists those open to the viewer now. */
export const orderActionSchema = z.enum([
  'pay',
  'submit_requirements',
  'skip_requirements',
  'deliver',
  'request_revision',
  'accept',
]);

/** See {@link orderActionSchema}. */
export type OrderAction = z.infer<typeof orderActionSchema>;

/** An answer to one requirement: free text, or one of its options. */
export const requirementAnswerSchema = z.strictObject({ requirementId: idSchema, answer: text(1, 5_000) });

/** One entry of the history both people read. `note` carries the message of a delivery or revision, `amountMinor` moved money. */
export const timelineEntrySchema = z.object({
  id: idSchema,
  type: z.enum([
    'order_placed',
    'payment_received',
    'payment_expired',
    'late_payment_refund_due',
    'late_payment_refunded',
    'payment_set_aside',
    'requirements_submitted',
    'requirements_skipped',
    'delivered',
    'revision_requested',
    'accepted',
    'auto_completed',
    'funds_released',
  ]),
  by: z.enum(['buyer', 'freelancer', 'operator', 'system']),
  at: instantSchema,
  note: z.string().nullable(),
  amountMinor: z.int().nullable(),
});

/** See {@link timelineEntrySchema}. */
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

const personSchema = z.object({ userId: idSchema, displayName: z.string(), handle: z.string().nullable() });

/** A row of an order list. `amountMinor` is what the viewer pays (buyer) or earns (freelancer). */
export const orderSummarySchema = z.object({
  id: idSchema,
  status: orderStatusSchema,
  viewerRole: orderRoleSchema,
  other: personSchema,
  gig: z.object({ id: idSchema, slug: z.string(), title: z.string(), coverImageId: idSchema.nullable() }),
  packageTier: packageTierSchema,
  currency: currencySchema,
  amountMinor: z.int(),
  dueAt: instantSchema.nullable(),
  isLate: z.boolean(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});

/** See {@link orderSummarySchema}. */
export type OrderSummary = z.infer<typeof orderSummarySchema>;

/**
 * An order as one of its two people sees it. Amounts in minor units, frozen at checkout. The buyer's fee and total are null for
 * the freelancer; commission and earnings are null for the buyer.
 */
export const orderSchema = orderSummarySchema.omit({ amountMinor: true, packageTier: true }).extend({
  version: z.int(),
  buyer: personSchema,
  freelancer: personSchema,
  package: packageSchema,
  extras: z.array(extraSchema),
  deliveryDays: z.int(),
  priceMinor: z.int(),
  extrasMinor: z.int(),
  buyerFeeMinor: z.int().nullable(),
  totalMinor: z.int().nullable(),
  commissionMinor: z.int().nullable(),
  earningsMinor: z.int().nullable(),
  requirements: z.array(requirementSchema.extend({ answer: z.string().nullable() })),
  deliveries: z.array(z.object({ version: z.int(), message: z.string(), deliveredAt: instantSchema })),
  revisionsUsed: z.int(),
  /** When silence pays the order out; set while delivered. */
  reviewEndsAt: instantSchema.nullable(),
  /** When an unpaid checkout ends; set while waiting for the payment. */
  payableUntil: instantSchema.nullable(),
  paidAt: instantSchema.nullable(),
  completedAt: instantSchema.nullable(),
  allowedActions: z.array(orderActionSchema),
  timeline: z.array(timelineEntrySchema),
});

/** See {@link orderSchema}. */
export type Order = z.infer<typeof orderSchema>;

/**
 * What a freelancer sold. `months` are the twelve last ones by UTC, oldest first, each with the orders that were paid in it and what they
 * earn; cancelled ones do not count. `due` are the orders that wait for the freelancer's work, the most urgent ten.
 */
export const salesSchema = z.object({
  currency: currencySchema,
  months: z.array(z.object({ month: z.string().regex(/^\d{4}-\d{2}$/), orders: z.int(), earningsMinor: z.int() })),
  activeOrders: z.int(),
  due: z.array(orderSummarySchema),
});

/** See {@link salesSchema}. */
export type Sales = z.infer<typeof salesSchema>;

export const checkoutInputSchema = z.strictObject({
  gigId: idSchema,
  packageTier: packageTierSchema,
  extraIds: z.array(idSchema).max(5).default([]),
  /** What the buyer was shown for package and extras, before the fee; another price now is `PRICE_CHANGED`, not an order. */
  shownPriceMinor: amountMinorSchema.optional(),
});

export const deliverInputSchema = z.strictObject({ message: text(1, 5_000) });
export const revisionInputSchema = z.strictObject({ message: text(10, 2_000) });
export const requirementsInputSchema = z.strictObject({ answers: z.array(requirementAnswerSchema).max(10) });

const byOrder = { orderId: idSchema };
const checkoutAnswer = z.object({ orderId: idSchema, checkoutUrl: z.url() });
const transition = signedIn.errors({ ILLEGAL_TRANSITION: errors.ILLEGAL_TRANSITION });

/** What the payment service promises: checkout, orders and their moves. Stripe's events arrive at `POST /api/payment/webhook`, outside this contract. */
export const paymentContract = {
  /** Freezes the price, stores the order and opens a Stripe Checkout session. Repeatable with an `Idempotency-Key`. */
  checkout: signedIn
    .errors({
      GIG_UNAVAILABLE: errors.GIG_UNAVAILABLE,
      PRICE_CHANGED: errors.PRICE_CHANGED,
      OWN_GIG: errors.OWN_GIG,
      IDEMPOTENCY_CONFLICT: errors.IDEMPOTENCY_CONFLICT,
    })
    .route({ method: 'POST', path: '/api/payment/checkout', successStatus: 201, tags: ['checkout'] })
    .input(checkoutInputSchema)
    .output(checkoutAnswer),
  /** The payment page of an order that still waits for its payment; makes none anew. */
  resumeCheckout: transition
    .route({ method: 'POST', path: '/api/payment/orders/{orderId}/checkout', tags: ['checkout'] })
    .input(z.strictObject(byOrder))
    .output(checkoutAnswer),
  getOrder: signedIn
    .route({ method: 'GET', path: '/api/payment/orders/{orderId}', tags: ['orders'] })
    .input(z.strictObject(byOrder))
    .output(orderSchema),
  /** Newest first. A freelancer sees an order from its payment on. */
  listOrders: signedIn
    .route({ method: 'GET', path: '/api/payment/orders', tags: ['orders'] })
    .input(z.strictObject({ role: orderRoleSchema, status: orderStatusSchema.optional(), ...pageQueryShape }))
    .output(pageOf(orderSummarySchema)),
  getSales: signedIn.route({ method: 'GET', path: '/api/payment/sales', tags: ['orders'] }).output(salesSchema),
  /** Answers the gig's questions and starts the delivery clock; every required one must be answered. */
  submitRequirements: transition
    .route({ method: 'POST', path: '/api/payment/orders/{orderId}/submit-requirements', tags: ['orders'] })
    .input(requirementsInputSchema.extend(byOrder))
    .output(orderSchema),
  /** The freelancer starts without answers. */
  skipRequirements: transition
    .route({ method: 'POST', path: '/api/payment/orders/{orderId}/skip-requirements', tags: ['orders'] })
    .input(z.strictObject(byOrder))
    .output(orderSchema),
  deliver: transition
    .route({ method: 'POST', path: '/api/payment/orders/{orderId}/deliver', tags: ['orders'] })
    .input(deliverInputSchema.extend(byOrder))
    .output(orderSchema),
  requestRevision: transition
    .route({ method: 'POST', path: '/api/payment/orders/{orderId}/request-revision', tags: ['orders'] })
    .input(revisionInputSchema.extend(byOrder))
    .output(orderSchema),
  accept: transition
    .route({ method: 'POST', path: '/api/payment/orders/{orderId}/accept', tags: ['orders'] })
    .input(z.strictObject(byOrder))
    .output(orderSchema),
};
