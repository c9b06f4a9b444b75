import { formatMoney } from '@craftlane/contracts/values/amounts';

/** What is compared with Stripe. */
export const bookKinds = ['session', 'charge', 'refund', 'transfer', 'dispute'] as const;

/** See {@link bookKinds}. */
export type BookKind = (typeof bookKinds)[number];

/** A thing at Stripe; amounts in minor units of `currency` in upper case. */
export interface StripeRecord {
  kind: BookKind;
  id: string;
  createdAt: Date;
  state: RecordState;
  amountMinor: number;
  /** What of a transfer came back. */
  reversedMinor: number;
  currency: string;
  /** The order it is about, by what we told Stripe; null for what is none of ours. */
  orderId: string | null;
  /** The name we gave a refund or transfer. */
  businessKey: string | null;
  paymentIntentId: string | null;
  /** As Stripe answered it, which is also what its event would hold. */
  object: object;
}

/** `moved`: money moved, or for a dispute was taken for good; `open`: it may still; `ended`: it did not, or came back. */
export type RecordState = 'open' | 'moved' | 'ended';

/** As an operator reads a {@link RecordState}. */
const stateWords: Record<RecordState, string> = {
  open: 'is under way',
  moved: 'went through',
  ended: 'came to nothing',
};

/** What our books say of the same thing; null when they know nothing of it. */
export type OwnRecord = Pick<StripeRecord, 'state' | 'amountMinor' | 'currency'> & { reversedMinor?: number };

/** How Stripe and our books differ about a thing, in one sentence; null when they agree. */
export function differenceOf(stripe: StripeRecord, own: OwnRecord | null): string | null {
  if (!own) return stripe.state === 'ended' ? null : `Stripe has ${described(stripe)}, our books do not.`;
  if (stripe.kind !== 'session' && own.state !== 'open' && own.state !== stripe.state && stripe.state !== 'open')
    return `At Stripe it ${stateWords[stripe.state]}, by our books it ${stateWords[own.state]}.`;
  if (stripe.state !== 'open' && own.state === 'open')
    return `At Stripe it ${stateWords[stripe.state]}, our books still wait.`;
  if (own.state === 'moved' && stripe.state === 'open') return 'Our books say it went through, Stripe still waits.';
  if (own.state !== 'moved' || stripe.state !== 'moved') return null;
  if (own.amountMinor !== stripe.amountMinor || own.currency !== stripe.currency)
    return `Stripe has ${described(stripe)}, our books have ${formatMoney(own.amountMinor, own.currency)}.`;
  const money = (minor: number) => formatMoney(minor, stripe.currency);
  const reversedMinor = own.reversedMinor ?? stripe.reversedMinor;
  if (reversedMinor !== stripe.reversedMinor)
    return `Of it ${money(stripe.reversedMinor)} came back at Stripe, ${money(reversedMinor)} in our books.`;
  return null;
}

/** The event that Stripe would have sent about this; null where none is acted on. */
export function eventTypeFor({ kind, state }: StripeRecord): string | null {
  if (kind === 'session') return state === 'moved' ? 'checkout.session.completed' : 'checkout.session.expired';
  if (kind === 'refund') return 'refund.updated';
  if (kind === 'dispute') return state === 'open' ? 'charge.dispute.created' : 'charge.dispute.closed';
  return null;
}

function described({ kind, amountMinor, currency, state }: StripeRecord): string {
  return `a ${kind} of ${formatMoney(amountMinor, currency)} that ${stateWords[state]}`;
}
