import type { Order } from '../domain/order.ts';
import {
  accounts,
  adoptedRefundEntry,
  bouncedLateRefundEntry,
  bouncedRefundEntry,
  chargebackEntry,
  chargebackLostEntry,
  chargebackWonEntry,
  clearedEntry,
  completionEntries,
  countedRefundEntry,
  extraEntries,
  feeReturnEntry,
  keptEntry,
  type LedgerEntry,
  latePaymentEntry,
  lateRefundEntry,
  paymentEntries,
  refundEntry,
  reversalEntry,
  sentEntry,
  setAsideEntry,
  takeBackEntry,
  tipEntry,
  withheldEntry,
} from '../domain/postings.ts';
import { markdownTable } from './markdown-table.ts';
import { sampleOrder } from './sample-order.ts';

/** The ledger as a document: its accounts, and what every fact books, each computed by the code that books it. */
export function describePostings(): string {
  const rows = facts().flatMap(({ fact, entries }) => entries.map((entry) => rowOf(fact, entry)));
  return `# The ledger

Drawn from \`services/payment/src/domain/postings.ts\` by \`npm run order-process\`. Every transaction sums to zero per currency, and
\`order:{id}\`, \`clearing\` and \`available\` are never in debit, both checked by the database at commit; its business key is unique, so a fact
is booked once. The running role can neither change nor delete a line: a correction is a new one. Amounts are
examples: work of 100.00, a buyer fee of 5.00, a commission of 10.00. Debits are positive.

## Accounts

${markdownTable([
  ['account', 'what is on it'],
  ['`stripe`', 'what lies at Stripe on the platform’s account, before Stripe’s own fees'],
  ['`order:{id}`', 'what is held for an order'],
  ['`freelancer:{id}:clearing`', 'what a freelancer earned and has not cleared'],
  ['`freelancer:{id}:available`', 'what has cleared and is not sent'],
  ['`freelancer:{id}:debt`', 'what a freelancer owes'],
  ['`platform:fees`', 'fees of both sides'],
  ['`platform:losses`', 'what the platform bore of chargebacks, and of what was given back by hand'],
  ['`platform:disputed`', 'what banks took and have not decided about'],
])}

## Postings

${markdownTable([['fact', 'business key', 'debit', 'credit'], ...rows])}
`;
}

interface Fact {
  fact: string;
  entries: LedgerEntry[];
}

function facts(): Fact[] {
  const order = sampleOrder(new Date('2026-01-05T09:00:00Z'));
  return [...workFacts(order), ...refundFacts(order), ...earningFacts(order), ...chargebackFacts(order)];
}

function workFacts(order: Order): Fact[] {
  const extra = {
    id: '{change}',
    kind: 'extra',
    by: 'freelancer',
    text: 'An extra',
    priceMinor: 2_000,
    buyerFeeMinor: 100,
    commissionMinor: 200,
    days: 1,
  } as const;
  return [
    { fact: 'the buyer paid', entries: paymentEntries(order) },
    { fact: 'an extra was paid', entries: extraEntries(order, extra) },
    { fact: 'the order is complete', entries: completionEntries(order) },
    { fact: 'a tip was paid', entries: [tipEntry(order, { id: '{checkout}', amountMinor: 500 })] },
    { fact: 'money came for an order that no longer waits', entries: [latePaymentEntry(order, '{session}', 10_500)] },
    { fact: 'it went back', entries: [lateRefundEntry(order, { id: '{session}', attempt: 1 }, 10_500)] },
    {
      fact: 'the buyer’s bank did not take it',
      entries: [bouncedLateRefundEntry(order, { id: '{session}', attempt: 1 }, 10_500)],
    },
    { fact: 'another amount than asked came', entries: [setAsideEntry(order, '{session}', 10_000)] },
  ];
}

function refundFacts(order: Order): Fact[] {
  const attempt = { id: '{refund}', attempt: 1 };
  const halfBack = { ...order, refundedMinor: 5_000, buyerFeeReturnedMinor: 250, commissionReturnedMinor: 500 };
  const taken = [{ account: accounts.clearing(order.freelancerId), amountMinor: 4_500 }];
  const rest = [{ account: accounts.clearing(order.freelancerId), amountMinor: 4_000 }];
  return [
    { fact: 'half of it goes back: the rest is released', entries: completionEntries(halfBack) },
    { fact: 'the buyer fee of it goes back too', entries: [feeReturnEntry(halfBack)] },
    { fact: 'Stripe gave it back', entries: [refundEntry(order, attempt, 5_250)] },
    { fact: 'the buyer’s bank did not take it', entries: [bouncedRefundEntry(order, attempt, 5_250)] },
    {
      fact: 'an operator takes in what somebody gave back by hand',
      entries: [adoptedRefundEntry(order, '{refund}', 500)],
    },
    { fact: 'a refund counts what went back by hand', entries: [countedRefundEntry(order, attempt, 500)] },
    { fact: 'half of it is taken back after the release', entries: [takeBackEntry(halfBack, order, taken)] },
    { fact: 'a chargeback left the freelancer less than that', entries: [takeBackEntry(halfBack, order, rest)] },
  ];
}

function earningFacts(order: Order): Fact[] {
  return [
    { fact: 'an earning cleared', entries: [clearedEntry(order, '{earning}', 9_000)] },
    { fact: 'it was sent to the freelancer', entries: [sentEntry(order, '{earning}', 9_000)] },
    {
      fact: 'it pays a debt instead',
      entries: [withheldEntry(order, { id: '{earning}', withheldMinor: 1_000 }, 1_000)],
    },
    { fact: 'what was sent came back', entries: [reversalEntry(order, '{reversal}', 4_500)] },
    { fact: 'what Stripe would not send pays a debt', entries: [keptEntry(order, '{reversal}', 4_500)] },
  ];
}

function chargebackFacts(order: Order): Fact[] {
  const chargeback = { id: '{dispute}', amountMinor: 10_500 };
  const held = [{ account: accounts.held(order.id), amountMinor: 10_500 }];
  const debt = [{ account: accounts.debt(order.freelancerId), amountMinor: 9_000 }];
  return [
    { fact: 'a bank took a payment', entries: [chargebackEntry(order, chargeback)] },
    { fact: 'it gave it back', entries: [chargebackWonEntry(order, chargeback)] },
    { fact: 'it kept it, before the release', entries: [chargebackLostEntry(order, chargeback, held)] },
    { fact: 'it kept it, the platform bears it', entries: [chargebackLostEntry(order, chargeback, [])] },
    { fact: 'it kept it, the freelancer owes it', entries: [chargebackLostEntry(order, chargeback, debt)] },
  ];
}

function rowOf(fact: string, { businessKey, postings }: LedgerEntry): string[] {
  const side = (isDebit: boolean) =>
    postings
      .filter(({ amountMinor }) => amountMinor > 0 === isDebit)
      .map(({ account, amountMinor }) => `${nameOf(account)} ${(Math.abs(amountMinor) / 100).toFixed(2)}`)
      .join(', ');
  return [fact, `\`${nameOf(businessKey)}\``, side(true), side(false)];
}

/** Ids are told apart by what they are of. */
function nameOf(name: string): string {
  return name.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}');
}
