import type { Quote } from '@craftlane/contracts/gig';
import type { OrderRole, OrderStatus, TimelineEntry } from '@craftlane/contracts/payment';
import type { FileView } from '@craftlane/contracts/values/files';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { BookKind } from '../domain/book-check.ts';
import type { ChangeableSettings } from '../domain/changeable-settings.ts';
import type { DocumentContent, DocumentKind } from '../domain/documents.ts';
import type { EarningStatus } from '../domain/earnings.ts';
import type { EvidencePack } from '../domain/evidence-pack.ts';
import type { PendingChange } from '../domain/order.ts';
import type { PayoutStatus } from '../domain/payout-account.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const minor = (name: string) => bigint(name, { mode: 'number' });

/** Copies of the two facts about people that orders show; a lower `version` never replaces a higher. */
export const people = pgTable('people', {
  userId: uuid('user_id').primaryKey(),
  displayName: text('display_name').notNull(),
  handle: text('handle'),
  version: integer('version').notNull(),
});

/** One row per order, from the intent to pay on. Its row lock serialises every move of the order. */
export const orders = pgTable(
  'orders',
  {
    id: uuid('id').primaryKey(),
    status: text('status').$type<OrderStatus>().notNull(),
    processVersion: integer('process_version').notNull().default(1),
    version: integer('version').notNull(),
    buyerId: uuid('buyer_id')
      .notNull()
      .references(() => people.userId),
    freelancerId: uuid('freelancer_id')
      .notNull()
      .references(() => people.userId),
    gigId: uuid('gig_id').notNull(),
    gigVersion: integer('gig_version').notNull(),
    gigSlug: text('gig_slug').notNull(),
    gigTitle: text('gig_title').notNull(),
    coverImageId: uuid('cover_image_id'),
    package: jsonb('package').$type<Quote['package']>().notNull(),
    extras: jsonb('extras').$type<Quote['extras']>().notNull(),
    requirements: jsonb('requirements').$type<Quote['requirements']>().notNull(),
    answers: jsonb('answers').$type<Record<string, string>>(),
    /** Files of answers, by requirement. */
    answerFiles: jsonb('answer_files').$type<Record<string, FileView[]>>(),
    deliveryDays: integer('delivery_days').notNull(),
    currency: text('currency').notNull(),
    priceMinor: minor('price_minor').notNull(),
    extrasMinor: minor('extras_minor').notNull(),
    buyerFeeMinor: minor('buyer_fee_minor').notNull(),
    commissionMinor: minor('commission_minor').notNull(),
    revisionsUsed: integer('revisions_used').notNull(),
    deliveriesMade: integer('deliveries_made').notNull(),
    payableUntil: instant('payable_until').notNull(),
    paidAt: instant('paid_at'),
    paidSessionId: text('paid_session_id'),
    dueAt: instant('due_at'),
    requirementsEndAt: instant('requirements_end_at'),
    reviewEndsAt: instant('review_ends_at'),
    reviewLeftMs: minor('review_left_ms'),
    reviewExtended: boolean('review_extended').notNull().default(false),
    cancellationBy: text('cancellation_by').$type<OrderRole>(),
    cancellationReason: text('cancellation_reason'),
    cancellationEndsAt: instant('cancellation_ends_at'),
    change: jsonb('change').$type<PendingChange>(),
    disputedAt: instant('disputed_at'),
    completedAt: instant('completed_at'),
    cancelledAt: instant('cancelled_at'),
    refundedMinor: minor('refunded_minor').notNull().default(0),
    buyerFeeReturnedMinor: minor('buyer_fee_returned_minor').notNull().default(0),
    commissionReturnedMinor: minor('commission_returned_minor').notNull().default(0),
    tipsMinor: minor('tips_minor').notNull().default(0),
    /** Since when a chargeback keeps the order's money where it is. */
    frozenAt: instant('frozen_at'),
    chargedBackMinor: minor('charged_back_minor').notNull().default(0),
    earningsTakenMinor: minor('earnings_taken_minor').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    index('orders_of_buyer').on(table.buyerId, table.createdAt, table.id),
    index('orders_of_buyer_by_status').on(table.buyerId, table.status, table.createdAt, table.id),
    index('orders_of_freelancer')
      .on(table.freelancerId, table.createdAt, table.id)
      .where(sql`${table.paidAt} is not null`),
    index('orders_of_freelancer_by_status')
      .on(table.freelancerId, table.status, table.createdAt, table.id)
      .where(sql`${table.paidAt} is not null`),
    check(
      'orders_status',
      sql`${table.status} in ('pending_payment', 'expired', 'awaiting_requirements', 'in_progress', 'delivered', 'in_revision', 'completed', 'cancelled', 'disputed')`,
    ),
    index('orders_disputed').on(table.disputedAt).where(sql`${table.status} = 'disputed'`),
    check(
      'orders_refund',
      sql`${table.refundedMinor} between 0 and ${table.priceMinor} + ${table.extrasMinor}
        and ${table.buyerFeeReturnedMinor} between 0 and ${table.buyerFeeMinor}
        and ${table.commissionReturnedMinor} between 0 and ${table.commissionMinor}`,
    ),
    check('orders_not_own', sql`${table.buyerId} <> ${table.freelancerId}`),
  ],
);

/** What somebody pays for: the order itself, an extra that was proposed for it, or a tip. */
export type CheckoutKind = 'order' | 'extra' | 'tip';

/**
 * The Stripe Checkout sessions of an order. The idempotency key is stored before Stripe is called, the session after. An order has one for
 * itself; an extra one that is open, `subjectId` being its change; tips as many as are given. `amountMinor` is what is to be paid.
 */
export const checkouts = pgTable(
  'checkouts',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    orderId: uuid('order_id')
      .notNull()
      .references(() => orders.id),
    kind: text('kind').$type<CheckoutKind>().notNull().default('order'),
    subjectId: uuid('subject_id'),
    /** Null for the order itself, whose amounts are its own. */
    lines: jsonb('lines').$type<{ name: string; amountMinor: number }[]>(),
    stripeIdempotencyKey: text('stripe_idempotency_key').notNull().unique(),
    sessionExpiresAt: instant('session_expires_at').notNull(),
    sessionId: text('session_id').unique(),
    sessionUrl: text('session_url'),
    /** Known from the payment on. */
    paymentIntentId: text('payment_intent_id'),
    paidMinor: minor('paid_minor'),
    paidAt: instant('paid_at'),
    /** When Stripe said that nobody can pay it any more. */
    endedAt: instant('ended_at'),
  },
  (table) => [
    uniqueIndex('checkouts_of_order').on(table.orderId).where(sql`${table.kind} = 'order'`),
    uniqueIndex('checkouts_of_extra')
      .on(table.subjectId)
      .where(sql`${table.kind} = 'extra' and ${table.endedAt} is null`),
    index('checkouts_paid').on(table.orderId).where(sql`${table.paidAt} is not null`),
    index('checkouts_of_payment').on(table.paymentIntentId),
    check('checkouts_kind', sql`${table.kind} in ('order', 'extra', 'tip')`),
  ],
);

/** The history both people read; `seq` is the order of the entries. */
export const timeline = pgTable(
  'order_timeline',
  {
    seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
    id: uuid('id').notNull().unique(),
    orderId: uuid('order_id')
      .notNull()
      .references(() => orders.id),
    type: text('type').$type<TimelineEntry['type']>().notNull(),
    by: text('by').$type<TimelineEntry['by']>().notNull(),
    at: instant('at').notNull(),
    note: text('note'),
    amountMinor: minor('amount_minor'),
    /** What somebody added to their words, as it was then. */
    files: jsonb('files').$type<FileView[]>(),
  },
  (table) => [index('order_timeline_of_order').on(table.orderId, table.seq)],
);

/** What was handed in; `version` counts from 1 within the order. */
export const deliveries = pgTable(
  'order_deliveries',
  {
    orderId: uuid('order_id')
      .notNull()
      .references(() => orders.id),
    version: integer('version').notNull(),
    message: text('message').notNull(),
    /** What was handed in with it, as it was then. */
    files: jsonb('files').$type<FileView[]>().notNull().default([]),
    deliveredAt: instant('delivered_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.orderId, table.version] })],
);

/** A business fact that moved money. Append-only: the running role may only read and insert. */
export const ledgerTransactions = pgTable(
  'ledger_transactions',
  {
    id: uuid('id').primaryKey(),
    businessKey: text('business_key').notNull(),
    orderId: uuid('order_id')
      .notNull()
      .references(() => orders.id),
    bookedAt: instant('booked_at').notNull(),
  },
  (table) => [
    unique('ledger_transactions_business_key').on(table.businessKey),
    index('ledger_transactions_of_order').on(table.orderId),
  ],
);

/**
 * The lines of a transaction, debit positive. Append-only. At commit the database proves that each transaction has at least
 * two of them and sums to zero per currency.
 */
export const ledgerPostings = pgTable(
  'ledger_postings',
  {
    id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
    transactionId: uuid('transaction_id')
      .notNull()
      .references(() => ledgerTransactions.id),
    account: text('account').notNull(),
    amountMinor: minor('amount_minor').notNull(),
    currency: text('currency').notNull(),
  },
  (table) => [
    index('ledger_postings_of_transaction').on(table.transactionId),
    index('ledger_postings_of_account').on(table.account, table.currency),
    check('ledger_postings_amount', sql`${table.amountMinor} <> 0`),
    check(
      'ledger_postings_account',
      sql`${table.account} ~ '^(stripe|platform:(fees|losses|disputed)|order:[0-9a-f-]{36}|freelancer:[0-9a-f-]{36}:(clearing|available|debt))$'`,
    ),
  ],
);

/**
 * Money that must go back in full, one row per Stripe session. `refundId` is the last refund at Stripe. `refundedAt` is null until the money is
 * gone: given back, or without a `refundId` taken by the buyer's bank. While `failedAt` is set it waits for a person.
 */
export const dueRefunds = pgTable('due_refunds', {
  sessionId: text('session_id').primaryKey(),
  orderId: uuid('order_id')
    .notNull()
    .references(() => orders.id),
  paymentIntentId: text('payment_intent_id'),
  amountMinor: minor('amount_minor').notNull(),
  currency: text('currency').notNull(),
  createdAt: instant('created_at').notNull(),
  refundId: text('refund_id'),
  refundedAt: instant('refunded_at'),
  failedAt: instant('failed_at'),
  /** Counts from 1; after a failure an operator may have it tried again. */
  attempt: integer('attempt').notNull().default(1),
});

/**
 * Money of an order that goes back to the buyer. `due` until Stripe was asked, `pending` until Stripe says how it ended; a failed one
 * stays held on the order until a person decides. `moot` when the money went another way meanwhile: the buyer's bank took it, or somebody gave it
 * back by hand. What was given back by hand is a row too, once an operator took it in: its cause is `adopt`.
 */
export const refunds = pgTable(
  'refunds',
  {
    id: uuid('id').primaryKey(),
    orderId: uuid('order_id')
      .notNull()
      .references(() => orders.id),
    /** The payment it goes back of; null for that of the order itself. */
    checkoutId: uuid('checkout_id').references(() => checkouts.id),
    /** The move that caused it, or `adopt`. */
    cause: text('cause').notNull(),
    amountMinor: minor('amount_minor').notNull(),
    /** What of it is the price of the work, which both people read. */
    shownMinor: minor('shown_minor').notNull().default(0),
    currency: text('currency').notNull(),
    status: text('status').$type<'due' | 'pending' | 'succeeded' | 'failed' | 'moot'>().notNull(),
    stripeRefundId: text('stripe_refund_id').unique(),
    /** Why Stripe would not make it, in its words. */
    refusal: text('refusal'),
    /** Counts from 1; another one follows a failure, and an answer of Stripe that it would only repeat. */
    attempt: integer('attempt').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    settledAt: instant('settled_at'),
  },
  (table) => [
    index('refunds_of_order').on(table.orderId),
    index('refunds_open').on(table.createdAt).where(sql`${table.status} in ('due', 'pending')`),
    check('refunds_amount', sql`${table.amountMinor} > 0`),
    check('refunds_status', sql`${table.status} in ('due', 'pending', 'succeeded', 'failed', 'moot')`),
  ],
);

/**
 * A freelancer's connected account at Stripe. The row is there before Stripe is asked for the account; `stripeAccountId` is null until it
 * answered. Facts as Stripe told them at `toldAt`; older ones never replace newer ones.
 */
export const payoutAccounts = pgTable('payout_accounts', {
  freelancerId: uuid('freelancer_id')
    .primaryKey()
    .references(() => people.userId),
  stripeIdempotencyKey: text('stripe_idempotency_key').notNull().unique(),
  stripeAccountId: text('stripe_account_id').unique(),
  detailsSubmitted: boolean('details_submitted').notNull().default(false),
  /** Whether it can receive earnings. */
  transfersEnabled: boolean('transfers_enabled').notNull().default(false),
  /** Whether Stripe pays what it has out to the freelancer's bank. */
  payoutsEnabled: boolean('payouts_enabled').notNull().default(false),
  /** What Stripe still has to know, by its own names. */
  requirementsDue: jsonb('requirements_due').$type<string[]>().notNull().default([]),
  disabledReason: text('disabled_reason'),
  toldAt: instant('told_at'),
  createdAt: instant('created_at').notNull(),
});

/** Payouts of connected accounts to their banks, by Stripe's id, as Stripe told of them at `toldAt`. */
export const payouts = pgTable(
  'payouts',
  {
    id: text('id').primaryKey(),
    freelancerId: uuid('freelancer_id')
      .notNull()
      .references(() => people.userId),
    amountMinor: minor('amount_minor').notNull(),
    currency: text('currency').notNull(),
    status: text('status').$type<PayoutStatus>().notNull(),
    arrivesAt: instant('arrives_at').notNull(),
    failure: text('failure'),
    createdAt: instant('created_at').notNull(),
    toldAt: instant('told_at').notNull(),
  },
  (table) => [
    index('payouts_of_freelancer').on(table.freelancerId, table.createdAt, table.id),
    index('payouts_failed').on(table.createdAt).where(sql`${table.status} = 'failed'`),
    check('payouts_status', sql`${table.status} in ('pending', 'in_transit', 'paid', 'failed', 'canceled')`),
  ],
);

/**
 * What a completed order or a tip earns its freelancer, one row per payment it comes from, because a transfer at Stripe has one source.
 * Of `amountMinor`, `takenBackMinor` went back to the buyer, before or after it was sent; `withheldMinor` paid a debt; `sentMinor` was sent,
 * of which `reversedMinor` came back. The row's order is locked before the row.
 */
export const earnings = pgTable(
  'earnings',
  {
    id: uuid('id').primaryKey(),
    orderId: uuid('order_id')
      .notNull()
      .references(() => orders.id),
    freelancerId: uuid('freelancer_id')
      .notNull()
      .references(() => people.userId),
    /** The payment it comes from, and the source of its transfer. */
    checkoutId: uuid('checkout_id')
      .notNull()
      .references(() => checkouts.id),
    kind: text('kind').$type<'work' | 'tip'>().notNull(),
    amountMinor: minor('amount_minor').notNull(),
    currency: text('currency').notNull(),
    status: text('status').$type<EarningStatus>().notNull(),
    clearsAt: instant('clears_at').notNull(),
    clearedAt: instant('cleared_at'),
    takenBackMinor: minor('taken_back_minor').notNull().default(0),
    withheldMinor: minor('withheld_minor').notNull().default(0),
    sentMinor: minor('sent_minor').notNull().default(0),
    reversedMinor: minor('reversed_minor').notNull().default(0),
    /** Where it goes, from before Stripe is asked to send it. */
    stripeAccountId: text('stripe_account_id'),
    stripeTransferId: text('stripe_transfer_id').unique(),
    sentAt: instant('sent_at'),
    /** Why Stripe would not send it, in its words, until it did; and how many attempts it used up. */
    refusal: text('refusal'),
    refusals: integer('refusals').notNull().default(0),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('earnings_of_order').on(table.orderId),
    index('earnings_of_freelancer').on(table.freelancerId, table.createdAt, table.id),
    index('earnings_clearing').on(table.clearsAt).where(sql`${table.status} = 'clearing'`),
    index('earnings_to_send').on(table.freelancerId).where(sql`${table.status} in ('available', 'sending')`),
    check('earnings_status', sql`${table.status} in ('clearing', 'available', 'sending', 'sent', 'spent')`),
    check(
      'earnings_amounts',
      sql`${table.amountMinor} > 0 and ${table.takenBackMinor} >= 0 and ${table.withheldMinor} >= 0 and ${table.sentMinor} >= 0
        and ${table.takenBackMinor} <= ${table.amountMinor} and ${table.withheldMinor} + ${table.sentMinor} <= ${table.amountMinor}
        and ${table.reversedMinor} between 0 and ${table.sentMinor}`,
    ),
  ],
);

/** What of a sent earning is to come back, or came. `moot` when nothing had been sent after all. What does not come back stays a debt. */
export const transferReversals = pgTable(
  'transfer_reversals',
  {
    id: uuid('id').primaryKey(),
    earningId: uuid('earning_id')
      .notNull()
      .references(() => earnings.id),
    orderId: uuid('order_id')
      .notNull()
      .references(() => orders.id),
    freelancerId: uuid('freelancer_id').notNull(),
    amountMinor: minor('amount_minor').notNull(),
    currency: text('currency').notNull(),
    /** The move that caused it. */
    cause: text('cause').notNull(),
    status: text('status').$type<'due' | 'succeeded' | 'failed' | 'moot'>().notNull(),
    stripeReversalId: text('stripe_reversal_id').unique(),
    /** Counts from 1; what names the attempt at Stripe. */
    attempt: integer('attempt').notNull().default(1),
    refusal: text('refusal'),
    createdAt: instant('created_at').notNull(),
    settledAt: instant('settled_at'),
  },
  (table) => [
    index('transfer_reversals_of_earning').on(table.earningId),
    index('transfer_reversals_due').on(table.freelancerId).where(sql`${table.status} = 'due'`),
    check('transfer_reversals_amount', sql`${table.amountMinor} > 0`),
    check('transfer_reversals_status', sql`${table.status} in ('due', 'succeeded', 'failed', 'moot')`),
  ],
);

/** A payment the buyer's bank called back; `id` is Stripe's dispute. While one is open the order's money is frozen. */
export const chargebacks = pgTable(
  'chargebacks',
  {
    id: text('id').primaryKey(),
    orderId: uuid('order_id')
      .notNull()
      .references(() => orders.id),
    checkoutId: uuid('checkout_id')
      .notNull()
      .references(() => checkouts.id),
    amountMinor: minor('amount_minor').notNull(),
    currency: text('currency').notNull(),
    reason: text('reason').notNull(),
    status: text('status').$type<'open' | 'won' | 'lost'>().notNull(),
    evidenceDueAt: instant('evidence_due_at'),
    /** What was said in the order's favour, as it was sent to Stripe. */
    evidence: jsonb('evidence').$type<EvidencePack>(),
    evidenceSentAt: instant('evidence_sent_at'),
    openedAt: instant('opened_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (table) => [
    index('chargebacks_of_order').on(table.orderId),
    index('chargebacks_open').on(table.openedAt).where(sql`${table.status} = 'open'`),
    check('chargebacks_status', sql`${table.status} in ('open', 'won', 'lost')`),
  ],
);

/**
 * Payments of another amount or currency than their order asks, one row per Stripe session. The money is booked on the order;
 * a person decides about it and then sets `resolvedAt`.
 */
export const setAsidePayments = pgTable('set_aside_payments', {
  sessionId: text('session_id').primaryKey(),
  orderId: uuid('order_id')
    .notNull()
    .references(() => orders.id),
  paymentIntentId: text('payment_intent_id'),
  amountMinor: minor('amount_minor').notNull(),
  currency: text('currency').notNull(),
  createdAt: instant('created_at').notNull(),
  resolvedAt: instant('resolved_at'),
});

/** Every event Stripe told of, by webhook or when asked; `outcome` is null until it is handled. */
export const stripeEvents = pgTable(
  'stripe_events',
  {
    id: text('id').primaryKey(),
    type: text('type').notNull(),
    createdAt: instant('created_at').notNull(),
    receivedAt: instant('received_at').notNull(),
    payload: jsonb('payload').notNull(),
    outcome: text('outcome'),
    handledAt: instant('handled_at'),
  },
  (table) => [index('stripe_events_unhandled').on(table.receivedAt).where(sql`${table.handledAt} is null`)],
);

/**
 * How far events were fetched from Stripe; `name` is `events`, `account:{id}` for those of a connected account, or `books`
 * for the comparison of everything else.
 */
export const stripeCursors = pgTable('stripe_cursors', {
  name: text('name').primaryKey(),
  fetchedUntil: instant('fetched_until').notNull(),
});

/** What a comparison with Stripe found and could not explain; `kind` and `stripeId` name the thing, at Stripe or here. */
export const differences = pgTable(
  'differences',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').$type<BookKind>().notNull(),
    stripeId: text('stripe_id').notNull(),
    orderId: uuid('order_id').references(() => orders.id),
    /** What is different, in one sentence. */
    detail: text('detail').notNull(),
    foundAt: instant('found_at').notNull(),
    seenAt: instant('seen_at').notNull(),
    /** When both agreed again, or a person explained it; null while open. */
    settledAt: instant('settled_at'),
    settledBy: text('settled_by').$type<'repair' | 'operator'>(),
  },
  (table) => [
    unique('differences_thing').on(table.kind, table.stripeId),
    index('differences_open').on(table.foundAt).where(sql`${table.settledAt} is null`),
    check('differences_kind', sql`${table.kind} in ('session', 'charge', 'refund', 'transfer', 'dispute')`),
  ],
);

/** What operators did, and why. Append-only. */
export const operatorActions = pgTable(
  'operator_actions',
  {
    seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
    id: uuid('id').notNull().unique(),
    operatorId: uuid('operator_id').notNull(),
    action: text('action').notNull(),
    orderId: uuid('order_id').references(() => orders.id),
    reason: text('reason').notNull(),
    /** What changed, where it is not an order. */
    details: jsonb('details').$type<Record<string, unknown>>(),
    at: instant('at').notNull(),
  },
  (table) => [index('operator_actions_of_order').on(table.orderId)],
);

/** Fees and lengths of time as operators set them, each version whole; the newest counts. Append-only. */
export const settingsVersions = pgTable('settings_versions', {
  version: integer('version').primaryKey(),
  settings: jsonb('settings').$type<ChangeableSettings>().notNull(),
  operatorId: uuid('operator_id').notNull(),
  reason: text('reason').notNull(),
  createdAt: instant('created_at').notNull(),
});

/** Invoices, commission notes and the credit notes to both, numbered without gaps per kind and year. Append-only. */
export const documents = pgTable(
  'documents',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').$type<DocumentKind>().notNull(),
    year: integer('year').notNull(),
    number: integer('number').notNull(),
    /** The fact it is about, which has one document of a kind. */
    fact: text('fact').notNull(),
    orderId: uuid('order_id')
      .notNull()
      .references(() => orders.id),
    /** Whom it is addressed to. */
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => people.userId),
    /** The document it corrects. */
    correctsId: uuid('corrects_id'),
    currency: text('currency').notNull(),
    totalMinor: minor('total_minor').notNull(),
    content: jsonb('content').$type<DocumentContent>().notNull(),
    issuedAt: instant('issued_at').notNull(),
  },
  (table) => [
    unique('documents_number').on(table.kind, table.year, table.number),
    unique('documents_fact').on(table.kind, table.fact),
    index('documents_of_owner').on(table.ownerId, table.issuedAt, table.id),
    index('documents_of_order').on(table.orderId),
    check(
      'documents_kind',
      sql`${table.kind} in ('invoice', 'credit_note', 'commission_note', 'commission_credit_note')`,
    ),
  ],
);

/** The last number given out per kind and year. Its row lock is the last a transaction takes. */
export const documentCounters = pgTable(
  'document_counters',
  {
    kind: text('kind').$type<DocumentKind>().notNull(),
    year: integer('year').notNull(),
    last: integer('last').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.year] })],
);
