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

/** What postings move together, in minor units; debit positive. */
export function sumOf(postings: readonly Posting[]): number {
  return postings.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

/** Names of the accounts money moves between. */
export const accounts = {
  stripe: 'stripe',
  fees: 'platform:fees',
  losses: 'platform:losses',
  /** What banks called back and have not decided about. */
  disputed: 'platform:disputed',
  held: (orderId: string) => `order:${orderId}`,
  clearing: (freelancerId: string) => `freelancer:${freelancerId}:clearing`,
  available: (freelancerId: string) => `freelancer:${freelancerId}:available`,
  /** What a freelancer owes the platform. */
  debt: (freelancerId: string) => `freelancer:${freelancerId}:debt`,
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
export function refundEntry(order: Order, attempt: RefundAttempt, amountMinor: number): LedgerEntry {
  return transfer(order, `refund:${attemptName(attempt)}`, amountMinor, accounts.stripe, accounts.held(order.id));
}

/** The buyer's bank did not take what Stripe had given back: it is held again. */
export function bouncedRefundEntry(order: Order, attempt: RefundAttempt, amountMinor: number): LedgerEntry {
  const fact = `refund:${attemptName(attempt)}:bounced`;
  return transfer(order, fact, amountMinor, accounts.held(order.id), accounts.stripe);
}

/** Money of an order that somebody gave back by hand: the platform bears it, until a refund of the order counts it. */
export function adoptedRefundEntry(order: Order, refundId: string, amountMinor: number): LedgerEntry {
  return transfer(order, `refund:${refundId}`, amountMinor, accounts.stripe, accounts.losses);
}

/** What was held for a refund had gone back by hand already, and is the platform's again. */
export function countedRefundEntry(order: Order, attempt: RefundAttempt, amountMinor: number): LedgerEntry {
  const fact = `refund:${attemptName(attempt)}:counted`;
  return transfer(order, fact, amountMinor, accounts.losses, accounts.held(order.id));
}

/** A refund and how often it was tried, from 1. */
export interface RefundAttempt {
  id: string;
  attempt: number;
}

function attemptName({ id, attempt }: RefundAttempt): string {
  return attempt === 1 ? id : `${id}:${attempt}`;
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

/** A payment that was called back; the id is that of Stripe's dispute. */
export interface Chargeback {
  id: string;
  amountMinor: number;
}

/** A bank takes a payment, for the time being. */
export function chargebackEntry(order: Order, { id, amountMinor }: Chargeback): LedgerEntry {
  return transfer(order, `chargeback:${id}:opened`, amountMinor, accounts.stripe, accounts.disputed);
}

/** It gives the payment back. */
export function chargebackWonEntry(order: Order, { id, amountMinor }: Chargeback): LedgerEntry {
  return transfer(order, `chargeback:${id}:won`, amountMinor, accounts.disputed, accounts.stripe);
}

/** It keeps the payment: `borne` says what of it comes from where, the rest is the platform's loss. */
export function chargebackLostEntry(
  order: Order,
  { id, amountMinor }: Chargeback,
  borne: readonly Posting[],
): LedgerEntry {
  const lossMinor = borne.reduce((left, posting) => left - posting.amountMinor, amountMinor);
  const postings = [...borne, { account: accounts.losses, amountMinor: lossMinor }];
  return {
    ...base(order, `chargeback:${id}:lost`),
    postings: [
      ...postings.filter((posting) => posting.amountMinor !== 0),
      { account: accounts.disputed, amountMinor: -amountMinor },
    ],
  };
}

/**
 * Part of a released order goes back: what the freelancer gives is `taken`, both fees follow, and what a bank has left them too little for is
 * the platform's loss; all of it is held until Stripe gave it back.
 */
export function takeBackEntry(order: Order, before: Order, taken: readonly Posting[]): LedgerEntry {
  const feesMinor =
    order.commissionReturnedMinor -
    before.commissionReturnedMinor +
    order.buyerFeeReturnedMinor -
    before.buyerFeeReturnedMinor;
  const wantedMinor = workEarningsMinor(before) - workEarningsMinor(order);
  const lossMinor = taken.reduce((left, { amountMinor }) => left - amountMinor, wantedMinor);
  return {
    ...base(order, `taken-back:${order.version}`),
    postings: [
      ...taken,
      { account: accounts.fees, amountMinor: feesMinor },
      { account: accounts.losses, amountMinor: lossMinor },
      { account: accounts.held(order.id), amountMinor: -(wantedMinor + feesMinor) },
    ].filter(({ amountMinor }) => amountMinor !== 0),
  };
}

/** An earning has cleared. */
export function clearedEntry(order: Order, earningId: string, amountMinor: number): LedgerEntry {
  const { clearing, available } = accounts;
  const { freelancerId } = order;
  return transfer(order, `earning:${earningId}:cleared`, amountMinor, available(freelancerId), clearing(freelancerId));
}

/** An earning pays what its freelancer owes; `withheldMinor` is all that it ever paid, which names this time. */
export function withheldEntry(
  order: Order,
  { id, withheldMinor }: { id: string; withheldMinor: number },
  amountMinor: number,
): LedgerEntry {
  const { debt, available } = accounts;
  const { freelancerId } = order;
  const fact = `earning:${id}:withheld:${withheldMinor}`;
  return transfer(order, fact, amountMinor, debt(freelancerId), available(freelancerId));
}

/** What was owed of an earning on its way to Stripe is taken of it, because Stripe would not send it. */
export function keptEntry(order: Order, reversalId: string, amountMinor: number): LedgerEntry {
  const { debt, available } = accounts;
  const { freelancerId } = order;
  return transfer(order, `reversal:${reversalId}:kept`, amountMinor, debt(freelancerId), available(freelancerId));
}

/** An earning went to the freelancer's account at Stripe. */
export function sentEntry(order: Order, earningId: string, amountMinor: number): LedgerEntry {
  return transfer(
    order,
    `earning:${earningId}:sent`,
    amountMinor,
    accounts.stripe,
    accounts.available(order.freelancerId),
  );
}

/** What was sent came back and pays what the freelancer owed for it. */
export function reversalEntry(order: Order, reversalId: string, amountMinor: number): LedgerEntry {
  return transfer(order, `reversal:${reversalId}`, amountMinor, accounts.debt(order.freelancerId), accounts.stripe);
}

/** The entries an arrow of the process books, for an order as it is after it; `before` knows an extra that was added, `tip` the tip. */
export function entriesOf(
  effect: LedgerEffect | undefined,
  order: Order,
  { before, tip, chargeback }: { before: Order; tip?: Tip | undefined; chargeback?: Chargeback | undefined },
): LedgerEntry[] {
  switch (effect) {
    case 'freeze':
      return chargeback ? [chargebackEntry(order, chargeback)] : [];
    case 'unfreeze':
      return chargeback ? [chargebackWonEntry(order, chargeback)] : [];
    case 'charge_back':
      return chargeback ? heldChargebackEntries(order, chargeback) : [];
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

/** Everything that is held goes back: by the bank what it took, the rest as a refund. */
function heldChargebackEntries(order: Order, chargeback: Chargeback): LedgerEntry[] {
  const heldMinor = order.refundedMinor + order.buyerFeeReturnedMinor;
  const borne = [{ account: accounts.held(order.id), amountMinor: Math.min(chargeback.amountMinor, heldMinor) }];
  return [feeReturnEntry(order), chargebackLostEntry(order, chargeback, borne)].filter(isMoving);
}

/** Money of a session that no longer had an order to pay: held on the order until it is refunded. */
export function latePaymentEntry(order: Order, sessionId: string, amountMinor: number): LedgerEntry {
  return transfer(order, `late-payment:${sessionId}`, amountMinor, accounts.held(order.id), accounts.stripe);
}

/** Late money that went back to the buyer, or one set aside: nothing of it is held any more. The attempt names its session. */
export function lateRefundEntry(order: Order, attempt: RefundAttempt, amountMinor: number): LedgerEntry {
  return transfer(order, `late-refund:${attemptName(attempt)}`, amountMinor, accounts.stripe, accounts.held(order.id));
}

/** The buyer's bank did not take it: it is held again. */
export function bouncedLateRefundEntry(order: Order, attempt: RefundAttempt, amountMinor: number): LedgerEntry {
  const fact = `late-refund:${attemptName(attempt)}:bounced`;
  return transfer(order, fact, amountMinor, accounts.held(order.id), accounts.stripe);
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
