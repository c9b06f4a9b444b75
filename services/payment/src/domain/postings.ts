import { type Order, type PendingChange, totalMinor, workEarningsMinor, worthMinor } from './order.ts';
import type { LedgerEffect } from './order-process.ts';

/** One line of a ledger transaction: a positive amount debits the account, a negative one credits it. */
export interface Posting {
  account: string;
  amountMinor: number;
}

/** A ledger transaction before it is stored. `businessKey` is unique: the same business fact is booked once. */
export interface LedgerEntry {
  businessKey: string;
  orderId: string;
  currency: string;
  postings: readonly Posting[];
}

/** Names of the accounts money moves between. */
export const accounts = {
  stripe: 'stripe',
  fees: 'platform:fees',
  losses: 'platform:losses',
  held: (orderId: string) => `order:${orderId}`,
  clearing: (freelancerId: string) => `freelancer:${freelancerId}:clearing`,
  available: (freelancerId: string) => `freelancer:${freelancerId}:available`,
} as const;

/** The buyer's payment: all of it is held on the order, then the buyer fee goes to the platform. */
export function paymentEntries(order: Order): LedgerEntry[] {
  return [
    transfer(order, 'paid', totalMinor(order), accounts.held(order.id), accounts.stripe),
    transfer(order, 'buyer-fee', order.buyerFeeMinor, accounts.fees, accounts.held(order.id)),
  ].filter(isMoving);
}

/** The completion: what is held and not refunded goes to the freelancer's clearing, the commission from it to the platform. */
export function completionEntries(order: Order): LedgerEntry[] {
  const entry = {
    ...base(order, 'completed'),
    postings: [
      { account: accounts.held(order.id), amountMinor: worthMinor(order) - order.refundedMinor },
      { account: accounts.clearing(order.freelancerId), amountMinor: -workEarningsMinor(order) },
      { account: accounts.fees, amountMinor: -(order.commissionMinor - order.commissionReturnedMinor) },
    ].filter(({ amountMinor }) => amountMinor !== 0),
  };
  return [entry].filter(isMoving);
}

/** What of the buyer's fee is to go back is held beside the work's price until Stripe has given it back. */
export function feeReturnEntry(order: Order): LedgerEntry {
  return transfer(order, 'buyer-fee-returned', order.buyerFeeReturnedMinor, accounts.held(order.id), accounts.fees);
}

/** Held money that Stripe gave back to the buyer. */
export function refundEntry(order: Order, refundId: string, amountMinor: number): LedgerEntry {
  return transfer(order, `refund:${refundId}`, amountMinor, accounts.stripe, accounts.held(order.id));
}

/** The payment of an extra: all of it is held on the order, then its buyer fee goes to the platform. */
export function extraEntries(order: Order, { id, priceMinor, buyerFeeMinor }: PendingChange): LedgerEntry[] {
  const held = accounts.held(order.id);
  return [
    transfer(order, `extra:${id}:paid`, priceMinor + buyerFeeMinor, held, accounts.stripe),
    transfer(order, `extra:${id}:buyer-fee`, buyerFeeMinor, accounts.fees, held),
  ].filter(isMoving);
}

/** A tip: all of it goes to the freelancer's clearing. */
export function tipEntry(order: Order, { id, amountMinor }: Tip): LedgerEntry {
  return transfer(order, `tip:${id}`, amountMinor, accounts.clearing(order.freelancerId), accounts.stripe);
}

/** A paid tip; the id is that of its checkout. */
export interface Tip {
  id: string;
  amountMinor: number;
}

/** The entries an arrow of the process books, for an order as it is after it; `before` knows an extra that was added, `tip` the tip. */
export function entriesOf(
  effect: LedgerEffect | undefined,
  order: Order,
  { before, tip }: { before: Order; tip?: Tip | undefined },
): LedgerEntry[] {
  switch (effect) {
    case 'hold_extra':
      return before.change ? extraEntries(order, before.change) : [];
    case 'tip':
      return tip ? [tipEntry(order, tip)] : [];
    case 'hold':
      return paymentEntries(order);
    case 'release':
      return completionEntries(order);
    case 'return':
    case 'return_all':
    case 'split':
      return [...completionEntries(order), feeReturnEntry(order)].filter(isMoving);
    default:
      return [];
  }
}

/** Money of a session that no longer had an order to pay: held on the order until it is refunded. */
export function latePaymentEntry(order: Order, sessionId: string, amountMinor: number): LedgerEntry {
  return transfer(order, `late-payment:${sessionId}`, amountMinor, accounts.held(order.id), accounts.stripe);
}

/** Late money that went back to the buyer: nothing of it is held any more. */
export function lateRefundEntry(order: Order, sessionId: string, amountMinor: number): LedgerEntry {
  return transfer(order, `late-refund:${sessionId}`, amountMinor, accounts.stripe, accounts.held(order.id));
}

/** Money of another amount or currency than asked: held on the order until a person decided about it. */
export function setAsideEntry(order: Order, sessionId: string, amountMinor: number): LedgerEntry {
  return transfer(order, `set-aside:${sessionId}`, amountMinor, accounts.held(order.id), accounts.stripe);
}

/** Moves value to the credited account; the debited one is where it came from or, for `stripe`, where it now lies. */
function transfer(order: Order, fact: string, amountMinor: number, credited: string, debited: string): LedgerEntry {
  return {
    ...base(order, fact),
    postings: [
      { account: debited, amountMinor },
      { account: credited, amountMinor: -amountMinor },
    ],
  };
}

function base({ id, currency }: Order, fact: string) {
  return { businessKey: `order:${id}:${fact}`, orderId: id, currency };
}

/** A free fee moves nothing, and the ledger holds no empty lines. */
function isMoving({ postings }: LedgerEntry): boolean {
  return postings.some(({ amountMinor }) => amountMinor !== 0);
}
