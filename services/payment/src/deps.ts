import type { Quote } from '@craftlane/contracts/gig';
import type { PackageTier } from '@craftlane/contracts/values/gigs';
import type { Files } from '@craftlane/service-kit/files';
import type { ServiceCore } from '@craftlane/service-kit/service';
import type { CrashPoint } from './crash-point.ts';
import type { ListDisputedOrders, ListDueOrders, ListOrderPage } from './db/order-lists.ts';
import type { FindDossier } from './db/order-reads.ts';
import type { FindSales } from './db/sales.ts';
import type { StoreIgnoredEvent } from './db/stripe-events.ts';
import type { BookKind, StripeRecord } from './domain/book-check.ts';
import type { AccountFacts, PayoutFacts } from './domain/payout-account.ts';
import type { Person } from './domain/person.ts';
import type { ChargebackLossBearer, FeeBearer } from './domain/settlement.ts';
import type {
  HandledEventType,
  OpenSession,
  RefundAnswer,
  RefundRequest,
  ReversalRequest,
  SessionRequest,
  SessionStatus,
  StripeEvent,
  TransferRequest,
} from './domain/stripe-facts.ts';

/** What an installation decides about orders and money. Durations in milliseconds, rates in basis points. */
export interface PaymentSettings {
  currency: string;
  buyerFeeBps: number;
  commissionBps: number;
  checkoutExpiresAfterMs: number;
  reviewPeriodMs: number;
  /** How long the buyer has to answer the gig's questions. */
  requirementsPeriodMs: number;
  /** How long silence about a request to cancel may last. */
  cancellationPeriodMs: number;
  /** How long after the delivery date the buyer may cancel alone. */
  lateGraceMs: number;
  /** Who bears the buyer's fee of work that goes back by agreement or decision. */
  cancellationFeeBearer: FeeBearer;
  /** How long earnings clear before they are the freelancer's to have. */
  clearingPeriodMs: number;
  /** Who bears released money that a bank called back for good. */
  chargebackLossBearer: ChargebackLossBearer;
  /** Who runs the marketplace, as documents name them, line by line. */
  issuer: string[];
  /** Base of the addresses Stripe sends the browser back to. */
  publicUrl: string;
}

/** On whose behalf, and for which request, another service is called. */
export interface CallTrace {
  accessToken: string | null;
  requestId: string;
  signal: AbortSignal;
}

/** What is to be priced. */
export interface QuoteRequest {
  gigId: string;
  packageTier: PackageTier;
  extraIds: string[];
}

/** Authoritative prices. */
export interface GigQuotes {
  /**
   * The price of a selection now. Throws GIG_UNAVAILABLE when the gig cannot be ordered, NOT_FOUND when there is none,
   * VALIDATION_FAILED for a package or extra it does not have, UNAVAILABLE when no answer came in time.
   */
  quote(request: QuoteRequest, trace: CallTrace): Promise<Quote>;
}

/** Where a person's public facts are asked for when no event has told of them yet. */
export interface PeopleDirectory {
  /** Throws NOT_FOUND for nobody, UNAVAILABLE when no answer came in time. */
  getPerson(userId: string, trace: CallTrace): Promise<Person>;
}

/** What a buyer and a freelancer wrote to each other. */
export interface Transcripts {
  /**
   * Oldest first; none when they never talked, or when the caller may not read it. `hasMore` says that there were more than are ever read.
   * Throws UNAVAILABLE when no answer came in time.
   */
  read(query: TranscriptQuery, trace: CallTrace): Promise<Transcript>;
}

/** Whose messages, and of which time. */
export interface TranscriptQuery {
  personId: string;
  otherId: string;
  from: Date;
  to: Date;
}

/** See {@link Transcripts}. */
export interface Transcript {
  messages: { senderId: string; body: string; createdAt: string }[];
  hasMore: boolean;
}

/** Stripe as far as this service uses it. Every method throws UNAVAILABLE when Stripe does not answer as agreed. */
export interface StripeGateway {
  /**
   * Opens the session of an order; the same request with the same key answers the same session, and one that an earlier attempt opened is found.
   * Throws SessionRefusedError when Stripe refuses the request itself, which proves that no session can be paid.
   */
  openSession(request: SessionRequest, idempotencyKey: string): Promise<OpenSession>;
  /** Ends a session so that nobody can pay it; answers what became of it, which is `complete` when it was paid first. */
  closeSession(sessionId: string): Promise<SessionStatus>;
  /** The present status, null when Stripe knows no such session. */
  findSessionStatus(sessionId: string): Promise<SessionStatus | null>;
  /** The event of this type about this session since an instant, or null when Stripe lists none yet. */
  findSessionEvent(sessionId: string, type: HandledEventType, since: Date): Promise<StripeEvent | null>;
  /** Every event of a handled type since an instant, page by page, newest first. */
  listEvents(since: Date): AsyncGenerator<StripeEvent[]>;
  /**
   * Gives money of a payment back and answers what Stripe says of the refund. What went back under the same key before, or of the whole
   * payment if the request says so, is not given again; the business key is the idempotency key. Throws RefundRefusedError when Stripe refuses.
   */
  refund(request: RefundRequest): Promise<RefundAnswer>;
  /**
   * Sends an earning to the freelancer's account, out of the payment it came from; what was sent under the same business key is not sent
   * again. Throws TransferRefusedError when Stripe refuses.
   */
  sendTransfer(request: TransferRequest): Promise<{ id: string }>;
  /** Takes money of a transfer back, once per business key. Throws TransferRefusedError when Stripe refuses, as when the account lacks it. */
  reverseTransfer(request: ReversalRequest): Promise<{ id: string }>;
  /** Sends what speaks for a payment to the bank that called it back. Safe to repeat. */
  submitEvidence(disputeId: string, text: string): Promise<void>;
  /** The session of a payment, null when it came from none. */
  findSessionOfPayment(paymentIntentId: string): Promise<string | null>;
  /** The payment behind a session, null when it has none. */
  findPaymentIntentId(sessionId: string): Promise<string | null>;
  /**
   * The event in a webhook's body. Throws MALFORMED_REQUEST unless one of the endpoint's secrets signed exactly these bytes
   * no more than five minutes before or after `now`, and they are an event.
   */
  readWebhook(body: Buffer, signature: string | undefined, now: Date): StripeEvent;
}

/**
 * Freelancers' accounts at Stripe. Every method throws UNAVAILABLE when Stripe does not answer as agreed. Null is answered about an account that
 * Stripe knows nothing of, or that has taken this platform's rights away.
 */
export interface ConnectedAccounts {
  /**
   * The account of a freelancer, made once however often it is asked for. After an earlier attempt it is looked for first, among those made
   * since then. Throws AccountRefusedError when Stripe refuses.
   */
  create(request: {
    freelancerId: string;
    country: string;
    idempotencyKey: string;
    askedSince: Date;
    wasAskedBefore: boolean;
  }): Promise<AccountFacts>;
  /** What Stripe says of it now. */
  find(stripeAccountId: string): Promise<AccountFacts | null>;
  /** Where the freelancer tells Stripe what it has to know; works once, and for some minutes. */
  onboardingUrl(stripeAccountId: string, addresses: { returnUrl: string; refreshUrl: string }): Promise<string>;
  /** Where the freelancer sees the account; works once, and for some minutes. */
  dashboardUrl(stripeAccountId: string): Promise<string>;
  findPayout(id: string, stripeAccountId: string): Promise<PayoutFacts | null>;
  /** Events of these types in one account since an instant. */
  listEvents(stripeAccountId: string, types: readonly string[], since: Date): Promise<StripeEvent[] | null>;
}

/** Stripe's own books, to compare ours with. Both methods throw UNAVAILABLE when Stripe does not answer as agreed. */
export interface StripeBooks {
  /** Everything of a kind since an instant; transfers also of which something came back since then. */
  list(kind: BookKind, since: Date): AsyncIterable<StripeRecord>;
  /** One thing as it is now, null when Stripe knows none. */
  find(kind: BookKind, id: string): Promise<StripeRecord | null>;
}

/** What every use case of this service works with. */
export type PaymentDeps = Pick<ServiceCore, 'db' | 'clock' | 'newId' | 'log'> & {
  settings: PaymentSettings;
  /** Learns at once what an operator set. */
  refreshSettings(): Promise<void>;
  files: Files;
  findDossier: FindDossier;
  listOrderPage: ListOrderPage;
  listDueOrders: ListDueOrders;
  listDisputedOrders: ListDisputedOrders;
  findSales: FindSales;
  storeIgnoredEvent: StoreIgnoredEvent;
  stripe: StripeGateway;
  books: StripeBooks;
  accounts: ConnectedAccounts;
  gigs: GigQuotes;
  users: PeopleDirectory;
  transcripts: Transcripts;
  /** Moves the clock of a demo by milliseconds; null where time is real. */
  moveClock: ((byMs: number) => void) | null;
  crashPoint: CrashPoint;
};
