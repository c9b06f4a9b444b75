import type { Order, PendingChange } from './order.ts';
import type { OrderEdge } from './order-process.ts';
import type { Tip } from './postings.ts';

/** What there are series of numbers for. A credit note takes something of an earlier document back. */
export const documentKinds = ['invoice', 'credit_note', 'commission_note', 'commission_credit_note'] as const;

/** See {@link documentKinds}. */
export type DocumentKind = (typeof documentKinds)[number];

/** What a document says, as it was when it was issued. Amounts in minor units. */
export interface DocumentContent {
  /** Who runs the marketplace, line by line. */
  issuer: string[];
  recipient: string;
  /** The other side of the order. */
  counterpart: string;
  title: string;
  lines: { text: string; amountMinor: number }[];
}

/** A document before it has a number. `fact` names what it is about, which has one document of its kind. */
export interface NewDocument {
  kind: DocumentKind;
  fact: string;
  to: 'buyer' | 'freelancer';
  lines: DocumentContent['lines'];
}

/** The documents that a move of an order calls for; `order` is as it is after it. */
export function documentsOf(
  { books }: OrderEdge,
  order: Order,
  { before, tip }: { before: Order; tip?: Tip | undefined },
): NewDocument[] {
  switch (books) {
    case 'hold':
      return [invoice(orderFact(order), orderLines(order))];
    case 'hold_extra':
      return before.change ? [invoice(`extra:${before.change.id}`, extraLines(before.change))] : [];
    case 'tip':
      return tip ? [invoice(`tip:${tip.id}`, [{ text: 'Tip', amountMinor: tip.amountMinor }])] : [];
    case 'release':
    case 'split':
      return commissionNotes(order);
    case 'take_back':
      return commissionCredits(order, before);
    default:
      return [];
  }
}

/** What an order itself is called in documents. */
export function orderFact({ id }: Pick<Order, 'id'>): string {
  return `order:${id}`;
}

/** What went back to the buyer of a payment. */
export function creditNote(refundId: string, amountMinor: number): NewDocument {
  return { kind: 'credit_note', fact: `refund:${refundId}`, to: 'buyer', lines: [{ text: 'Refund', amountMinor }] };
}

function invoice(fact: string, lines: DocumentContent['lines']): NewDocument {
  return { kind: 'invoice', fact, to: 'buyer', lines: lines.filter(({ amountMinor }) => amountMinor > 0) };
}

function orderLines(order: Order): DocumentContent['lines'] {
  return [
    { text: `${order.gigTitle} — ${order.package.name}`, amountMinor: order.priceMinor },
    ...order.extras.map(({ title, priceMinor }) => ({ text: title, amountMinor: priceMinor })),
    { text: 'Service fee', amountMinor: order.buyerFeeMinor },
  ];
}

function extraLines({ text, priceMinor, buyerFeeMinor }: PendingChange): DocumentContent['lines'] {
  return [
    { text, amountMinor: priceMinor },
    { text: 'Service fee', amountMinor: buyerFeeMinor },
  ];
}

function commissionNotes(order: Order): NewDocument[] {
  const amountMinor = order.commissionMinor - order.commissionReturnedMinor;
  if (amountMinor <= 0) return [];
  const lines = [{ text: `Commission on “${order.gigTitle}”`, amountMinor }];
  return [{ kind: 'commission_note', fact: orderFact(order), to: 'freelancer', lines }];
}

function commissionCredits(order: Order, before: Order): NewDocument[] {
  const amountMinor = order.commissionReturnedMinor - before.commissionReturnedMinor;
  if (amountMinor <= 0) return [];
  const fact = `${orderFact(order)}:${order.version}`;
  const lines = [{ text: `Commission returned on “${order.gigTitle}”`, amountMinor }];
  return [{ kind: 'commission_credit_note', fact, to: 'freelancer', lines }];
}
