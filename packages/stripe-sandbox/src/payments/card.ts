/** What a test card asks for after it paid. */
export type CardBehaviour = 'ordinary' | 'refund_pends' | 'refund_fails' | 'disputed';

/** What the sandbox keeps of a card: never the number and never the CVC. */
export interface Card {
  paymentMethodId: string;
  brand: 'visa' | 'mastercard';
  last4: string;
  expMonth: number;
  expYear: number;
  name: string;
  /** Absent when it is ordinary. */
  behaviour?: CardBehaviour;
}
