import { z } from 'zod';
import { errors, signedIn } from './base.ts';
import { documentProcedures } from './documents.ts';
import { earningsProcedures } from './earnings.ts';
import { fileProcedures } from './files.ts';
import { ledgerProcedures } from './ledger.ts';
import { operatorProcedures } from './operator.ts';
import { linkedFileSchema } from './values/files.ts';
import { extraSchema, packageSchema, packageTierSchema, requirementSchema } from './values/gigs.ts';
import { amountMinorSchema, currencySchema, maxAmountMinor } from './values/money.ts';
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

/** Who looks at an order: one of its two people, or an operator of the marketplace. */
export const orderViewerSchema = z.enum([...orderRoleSchema.options, 'operator']);

/** See {@link orderViewerSchema}. */
export type OrderViewer = z.infer<typeof orderViewerSchema>;

/** What a person can do to an order; `allowedActions` lists those open to the viewer now. */
export const orderActionSchema = z.enum([
  'pay',
  'submit_requirements',
  'skip_requirements',
  'deliver',
  'request_revision',
  'extend_review',
  'accept',
  'cancel',
  'request_cancellation',
  'accept_cancellation',
  'decline_cancellation',
  'withdraw_cancellation',
  'cancel_late',
  'open_dispute',
  'add_evidence',
  'resolve_dispute',
  'propose_extra',
  'propose_deadline',
  'accept_change',
  'decline_change',
  'withdraw_change',
  'pay_extra',
  'tip',
  'refund',
]);

/** See {@link orderActionSchema}. */
export type OrderAction = z.infer<typeof orderActionSchema>;

/** How many files one answer, and one piece of evidence, may have. */
export const answerFiles = { max: 5 } as const;

const fileIdsSchema = z.array(idSchema).max(answerFiles.max).default([]);

/** An answer to one requirement: free text, one of its options, or files with a note that may stay empty. */
export const requirementAnswerSchema = z.strictObject({
  requirementId: idSchema,
  answer: text(0, 5_000),
  fileIds: fileIdsSchema,
});

/**
 * One entry of an order's history. Both people read it but for a line about money that concerns one of them alone: the fee of one side, what the
 * freelancer earned, what the marketplace bore. An operator reads all. `note` carries what somebody wrote, `amountMinor` what was moved; lines
 * for both name it without the fees of either side.
 */
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
    'review_extended',
    'cancelled',
    'requirements_lapsed',
    'cancellation_requested',
    'cancellation_accepted',
    'cancellation_declined',
    'cancellation_withdrawn',
    'cancelled_by_silence',
    'cancelled_late',
    'dispute_opened',
    'evidence_added',
    'dispute_resolved',
    'refund_due',
    'refunded',
    'refund_failed',
    'extra_proposed',
    'extra_added',
    'deadline_proposed',
    'deadline_changed',
    'change_declined',
    'change_withdrawn',
    'tip_received',
    'refund_granted',
    'chargeback_opened',
    'chargeback_won',
    'chargeback_lost',
    'evidence_sent',
    'earnings_available',
    'payout_sent',
    'payout_reversed',
    'operator_acted',
    'buyer_fee_charged',
    'buyer_fee_returned',
    'commission_charged',
    'commission_returned',
    'refund_voided',
    'refund_counted',
    'earnings_taken',
    'earnings_withheld',
    'payout_refused',
    'payout_retried',
    'payout_reversal_refused',
    'loss_borne',
  ]),
  by: z.enum(['buyer', 'freelancer', 'operator', 'system']),
  at: instantSchema,
  note: z.string().nullable(),
  amountMinor: z.int().nullable(),
  /** What was added to the words. */
  files: z.array(linkedFileSchema),
});

/** See {@link timelineEntrySchema}. */
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

/**
 * A change of an order under way that waits for the other side: an extra, which the buyer agrees to by paying it, or more time. The
 * price in minor units is null for time; `days` are added to the delivery date.
 */
export const orderChangeSchema = z.object({
  id: idSchema,
  kind: z.enum(['extra', 'deadline']),
  by: orderRoleSchema,
  text: z.string(),
  priceMinor: z.int().nullable(),
  /** What the buyer pays beside the price; null for the freelancer. */
  buyerFeeMinor: z.int().nullable(),
  days: z.int(),
});

/** See {@link orderChangeSchema}. */
export type OrderChange = z.infer<typeof orderChangeSchema>;

const personSchema = z.object({ userId: idSchema, displayName: z.string(), handle: z.string().nullable() });

/** A row of an order list. `amountMinor` is what the viewer pays (buyer, operator) or earns (freelancer); `other` is the freelancer for the operator. */
export const orderSummarySchema = z.object({
  id: idSchema,
  status: orderStatusSchema,
  viewerRole: orderViewerSchema,
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

/** A payment of an order that the buyer's bank called back. */
export const chargebackSchema = z.object({
  id: z.string(),
  amountMinor: z.int(),
  currency: currencySchema,
  /** In Stripe's words, for example `fraudulent`. */
  reason: z.string(),
  status: z.enum(['open', 'won', 'lost']),
  evidenceDueAt: instantSchema.nullable(),
  evidenceSentAt: instantSchema.nullable(),
  openedAt: instantSchema,
  closedAt: instantSchema.nullable(),
});

/** What is, or will be, told a bank about a chargeback, in the order it is read; both people read it before. */
export const evidenceSchema = z.object({ sections: z.array(z.object({ title: z.string(), text: z.string() })) });

/** See {@link evidenceSchema}. */
export type EvidenceView = z.infer<typeof evidenceSchema>;

/** See {@link chargebackSchema}. */
export type Chargeback = z.infer<typeof chargebackSchema>;

/** A row of the operators' list of chargebacks. */
export const chargebackSummarySchema = chargebackSchema.extend({ orderId: idSchema, gigTitle: z.string() });

/** See {@link chargebackSummarySchema}. */
export type ChargebackSummary = z.infer<typeof chargebackSummarySchema>;

/**
 * An order as one of its two people or an operator sees it. Amounts in minor units, frozen at checkout. The buyer's fee and total are
 * null for the freelancer; commission and earnings are null for the buyer.
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
  requirements: z.array(requirementSchema.extend({ answer: z.string().nullable(), files: z.array(linkedFileSchema) })),
  deliveries: z.array(
    z.object({
      version: z.int(),
      message: z.string(),
      deliveredAt: instantSchema,
      files: z.array(linkedFileSchema),
    }),
  ),
  revisionsUsed: z.int(),
  /** When silence pays the order out; set while delivered, unless a request to cancel stops that clock. */
  reviewEndsAt: instantSchema.nullable(),
  /** When an order whose questions nobody answered is cancelled. */
  requirementsEndAt: instantSchema.nullable(),
  /** The open request to cancel: who asked, why, and when silence cancels. */
  cancellation: z.object({ by: orderRoleSchema, reason: z.string(), endsAt: instantSchema }).nullable(),
  change: orderChangeSchema.nullable(),
  /** What the buyer gave on top, without any fee. */
  tipsMinor: z.int(),
  /** From when on the buyer may cancel alone because nothing was delivered; null while no work is owed. */
  veryLateAt: instantSchema.nullable(),
  disputedAt: instantSchema.nullable(),
  cancelledAt: instantSchema.nullable(),
  /** What goes or went back of the price of the work, and what of it still can. */
  refundedMinor: z.int(),
  refundableMinor: z.int(),
  /** Since when the order stands still because the buyer's bank called a payment back. */
  frozenAt: instantSchema.nullable(),
  chargebacks: z.array(chargebackSchema),
  /** What goes or went back of the buyer's fee; null for the freelancer. */
  buyerFeeReturnedMinor: z.int().nullable(),
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

/** Smallest and largest tip, and smallest price of an extra, in minor units. */
export const sideAmounts = { min: 100, max: 10_000_000 } as const;

/** What is bought by a checkout: exactly one of a gig's package, an extra that was proposed, and a tip. */
export const checkoutRequestSchema = z
  .strictObject({
    gigId: idSchema.optional(),
    packageTier: packageTierSchema.optional(),
    extraIds: z.array(idSchema).max(5).optional(),
    shownPriceMinor: amountMinorSchema.optional(),
    orderId: idSchema.optional(),
    extraRequestId: idSchema.optional(),
    tipMinor: z.int().min(sideAmounts.min).max(sideAmounts.max).optional(),
  })
  .superRefine((input, ctx) => {
    const forms = [
      { needs: ['gigId', 'packageTier'], allows: ['extraIds', 'shownPriceMinor'] },
      { needs: ['orderId', 'extraRequestId'], allows: [] },
      { needs: ['orderId', 'tipMinor'], allows: [] },
    ];
    const given = Object.entries(input).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    const form = forms.find(({ needs }) => given.includes(needs[1] ?? '')) ?? forms[given.includes('orderId') ? 2 : 0];
    for (const name of form?.needs ?? [])
      if (!given.includes(name)) ctx.addIssue({ code: 'custom', path: [name], message: 'is needed' });
    for (const name of given)
      if (![...(form?.needs ?? []), ...(form?.allows ?? [])].includes(name))
        ctx.addIssue({ code: 'custom', path: [name], message: 'does not belong to this kind of checkout' });
  });

/** An extra that a freelancer offers mid-order; `days` are added to the delivery date once it is paid. */
export const extraProposalSchema = z.strictObject({
  title: text(3, 60),
  priceMinor: z.int().min(sideAmounts.min).max(sideAmounts.max),
  days: z.int().min(0).max(30),
});

/** More time for an order under way, and why. */
export const deadlineProposalSchema = z.strictObject({ days: z.int().min(1).max(90), reason: text(10, 2_000) });

/** How many files one delivery may have. */
export const deliveryFiles = { max: 10 } as const;

export const deliverInputSchema = z.strictObject({
  message: text(1, 5_000),
  fileIds: z.array(idSchema).max(deliveryFiles.max).default([]),
});
export const revisionInputSchema = z.strictObject({ message: text(10, 2_000) });
/** Why somebody cancels, asks to, or calls for a decision; the other side reads it. */
export const reasonInputSchema = z.strictObject({ reason: text(10, 2_000) });
/** Shortest and longest text of what speaks for somebody, to an operator or a bank. */
export const evidenceText = { min: 10, max: 5_000 } as const;
/** What speaks for one's side in a dispute. */
export const evidenceInputSchema = z.strictObject({
  message: text(evidenceText.min, evidenceText.max),
  fileIds: fileIdsSchema,
});
/** Why somebody calls for a decision, with what shows it. */
export const disputeInputSchema = reasonInputSchema.extend({ fileIds: fileIdsSchema });
/** An operator's decision: what of the price goes back to the buyer, the rest to the freelancer, and why. */
export const resolutionInputSchema = z.strictObject({
  refundMinor: z.int().min(0).max(maxAmountMinor),
  reason: text(10, 2_000),
});
/** What of a completed order goes back to the buyer, in minor units of the work's price, and why. */
export const refundInputSchema = z.strictObject({
  refundMinor: z.int().min(1).max(maxAmountMinor),
  reason: text(10, 2_000),
});
/** What an operator tells the bank in front of the evidence. */
export const statementTextSchema = z.strictObject({ statement: text(evidenceText.min, evidenceText.max) });
export const requirementsInputSchema = z.strictObject({ answers: z.array(requirementAnswerSchema).max(10) });

/** A page of orders; `counts` says how many there are of each status, whatever the filter. Statuses without any are absent. */
export const orderPageSchema = pageOf(orderSummarySchema).extend({
  counts: z.array(z.object({ status: orderStatusSchema, orders: z.int() })),
});

const chargebackIdSchema = z.string().regex(/^\w{1,255}$/);

const longestStretchMs = 62 * 86_400_000;

/** From when until when work is due. */
export const dueOrdersInputSchema = z
  .strictObject({ from: instantSchema, to: instantSchema })
  .refine(
    ({ from, to }) => Date.parse(to) > Date.parse(from) && Date.parse(to) - Date.parse(from) <= longestStretchMs,
    {
      path: ['to'],
      message: 'must be after the beginning, by 62 days at most',
    },
  );

const byOrder = { orderId: idSchema };
const checkoutAnswer = z.object({ orderId: idSchema, checkoutUrl: z.url() });
const transition = signedIn.errors({
  ILLEGAL_TRANSITION: errors.ILLEGAL_TRANSITION,
  IDEMPOTENCY_CONFLICT: errors.IDEMPOTENCY_CONFLICT,
});

/** A move of an order: one path each, and the order as it is then as the answer. Repeatable with an `Idempotency-Key`. */
function move<Path extends string, Input extends z.ZodType>(path: Path, input: Input) {
  return transition
    .route({ method: 'POST', path: `/api/payment/orders/{orderId}/${path}`, tags: ['orders'] })
    .input(input)
    .output(orderSchema);
}

/** What the payment service promises: checkout, orders and their moves. Stripe's events arrive at `POST /api/payment/webhook`, outside this contract. */
export const paymentContract = {
  ...fileProcedures('/api/payment', ['delivery', 'requirement', 'evidence']),
  ...earningsProcedures,
  ...ledgerProcedures,
  ...documentProcedures,
  ...operatorProcedures,
  /**
   * Freezes the price, stores the order and opens a Stripe Checkout session; or opens one for a proposed extra or a tip of an order.
   * Repeatable with an `Idempotency-Key`.
   */
  checkout: signedIn
    .errors({
      ILLEGAL_TRANSITION: errors.ILLEGAL_TRANSITION,
      GIG_UNAVAILABLE: errors.GIG_UNAVAILABLE,
      PRICE_CHANGED: errors.PRICE_CHANGED,
      OWN_GIG: errors.OWN_GIG,
      IDEMPOTENCY_CONFLICT: errors.IDEMPOTENCY_CONFLICT,
    })
    .route({ method: 'POST', path: '/api/payment/checkout', successStatus: 201, tags: ['checkout'] })
    .input(checkoutRequestSchema)
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
    .output(orderPageSchema),
  /** The freelancer's orders whose work is due in a stretch of time, the earliest first; at most 200, and `hasMore` when there are more. */
  listDueOrders: signedIn
    .route({ method: 'GET', path: '/api/payment/due-orders', tags: ['orders'] })
    .input(dueOrdersInputSchema)
    .output(z.object({ items: z.array(orderSummarySchema), hasMore: z.boolean() })),
  getSales: signedIn.route({ method: 'GET', path: '/api/payment/sales', tags: ['orders'] }).output(salesSchema),
  /** Answers the gig's questions and starts the delivery clock; every required one must be answered. */
  submitRequirements: move('submit-requirements', requirementsInputSchema.extend(byOrder)),
  /** The freelancer starts without answers. */
  skipRequirements: move('skip-requirements', z.strictObject(byOrder)),
  deliver: move('deliver', deliverInputSchema.extend(byOrder)),
  requestRevision: move('request-revision', revisionInputSchema.extend(byOrder)),
  /** The buyer takes as much time again to look at what was delivered; once per order. */
  extendReview: move('extend-review', z.strictObject(byOrder)),
  accept: move('accept', z.strictObject(byOrder)),
  /** Ends an order before its work began, with a full refund; an operator ends any that is under way. */
  cancel: move('cancel', reasonInputSchema.extend(byOrder)),
  /** Asks the other side to cancel; silence agrees in the end. */
  requestCancellation: move('request-cancellation', reasonInputSchema.extend(byOrder)),
  acceptCancellation: move('accept-cancellation', z.strictObject(byOrder)),
  declineCancellation: move('decline-cancellation', z.strictObject(byOrder)),
  withdrawCancellation: move('withdraw-cancellation', z.strictObject(byOrder)),
  /** The buyer cancels alone, because the work is very late. */
  cancelLate: move('cancel-late', z.strictObject(byOrder)),
  /** Calls for an operator, who decides how the money is shared. */
  openDispute: move('open-dispute', disputeInputSchema.extend(byOrder)),
  addEvidence: move('add-evidence', evidenceInputSchema.extend(byOrder)),
  /** An operator decides a dispute. A refund above the price of the work is `VALIDATION_FAILED`. */
  resolveDispute: move('resolve-dispute', resolutionInputSchema.extend(byOrder)),
  /**
   * The freelancer, or an operator, gives the buyer of a completed order money back. More than is left is `VALIDATION_FAILED`. Repeatable with
   * an `Idempotency-Key`.
   */
  refundOrder: transition
    .route({ method: 'POST', path: '/api/payment/orders/{orderId}/refund', tags: ['orders'] })
    .input(refundInputSchema.extend(byOrder))
    .output(orderSchema),
  getEvidence: signedIn
    .route({
      method: 'GET',
      path: '/api/payment/orders/{orderId}/chargebacks/{chargebackId}/evidence',
      tags: ['orders'],
    })
    .input(z.strictObject({ ...byOrder, chargebackId: chargebackIdSchema }))
    .output(evidenceSchema),
  /** An operator sends the evidence to the bank, once. */
  sendEvidence: transition
    .route({
      method: 'POST',
      path: '/api/payment/orders/{orderId}/chargebacks/{chargebackId}/evidence',
      tags: ['operator'],
    })
    .input(statementTextSchema.extend({ ...byOrder, chargebackId: chargebackIdSchema }))
    .output(orderSchema),
  /** All chargebacks, the undecided first; `NOT_FOUND` for everybody who is no operator. */
  listChargebacks: signedIn
    .route({ method: 'GET', path: '/api/payment/chargebacks', tags: ['operator'] })
    .input(z.strictObject(pageQueryShape))
    .output(pageOf(chargebackSummarySchema)),
  /** The freelancer offers an extra; it is part of the order once the buyer has paid it. */
  proposeExtra: move('propose-extra', extraProposalSchema.extend(byOrder)),
  /** Either side asks for more time. */
  proposeDeadline: move('propose-deadline', deadlineProposalSchema.extend(byOrder)),
  /** The other side agrees to a later delivery date. */
  acceptChange: move('accept-change', z.strictObject(byOrder)),
  declineChange: move('decline-change', z.strictObject(byOrder)),
  withdrawChange: move('withdraw-change', z.strictObject(byOrder)),
  /** Orders that wait for an operator's decision, the oldest dispute first; `NOT_FOUND` for everybody who is none. */
  listDisputes: signedIn
    .route({ method: 'GET', path: '/api/payment/disputes', tags: ['operator'] })
    .input(z.strictObject(pageQueryShape))
    .output(pageOf(orderSummarySchema.extend({ disputedAt: instantSchema }))),
};
