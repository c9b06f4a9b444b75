import type { Card, CardBehaviour } from './card.ts';

/** What happens to a payment with a test card. */
export type CardOutcome =
  | { kind: 'succeeds' }
  | { kind: 'declined'; declineCode: string; message: string }
  | { kind: 'needs_confirmation' };

/** A card the sandbox knows, with what it does in the words of the hosted page. */
export interface TestCard {
  brand: Card['brand'];
  outcome: CardOutcome;
  /** What it asks for after it paid. */
  behaviour?: CardBehaviour;
  explanation: string;
}

/** Every card number that works here, as data; the numbers are Stripe's published test numbers. */
export const TEST_CARDS: ReadonlyMap<string, TestCard> = new Map<string, TestCard>([
  ['4242424242424242', { brand: 'visa', outcome: { kind: 'succeeds' }, explanation: 'pays' }],
  ['5555555555554444', { brand: 'mastercard', outcome: { kind: 'succeeds' }, explanation: 'pays' }],
  [
    '4000002500003155',
    { brand: 'visa', outcome: { kind: 'needs_confirmation' }, explanation: 'asks for a confirmation first' },
  ],
  [
    '4000000000007726',
    {
      brand: 'visa',
      outcome: { kind: 'succeeds' },
      behaviour: 'refund_pends',
      explanation: 'pays; its refunds are pending at first',
    },
  ],
  [
    '4000000000005126',
    {
      brand: 'visa',
      outcome: { kind: 'succeeds' },
      behaviour: 'refund_fails',
      explanation: 'pays; its refunds fail after a while',
    },
  ],
  [
    '4000000000000259',
    {
      brand: 'visa',
      outcome: { kind: 'succeeds' },
      behaviour: 'disputed',
      explanation: 'pays; then its owner disputes the payment',
    },
  ],
  [
    '4000000000000002',
    {
      brand: 'visa',
      outcome: { kind: 'declined', declineCode: 'generic_decline', message: 'Your card was declined.' },
      explanation: 'is declined',
    },
  ],
  [
    '4000000000009995',
    {
      brand: 'visa',
      outcome: { kind: 'declined', declineCode: 'insufficient_funds', message: 'Your card has insufficient funds.' },
      explanation: 'is declined for lack of funds',
    },
  ],
]);

/** The number in groups of four, as printed on a card. */
export function formatCardNumber(number: string): string {
  return number.replace(/(\d{4})(?=\d)/g, '$1 ');
}
