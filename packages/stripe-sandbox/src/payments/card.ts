/** What the sandbox keeps of a card: never the number and never the CVC. */
export interface Card {
  paymentMethodId: string;
  brand: 'visa' | 'mastercard';
  last4: string;
  expMonth: number;
  expYear: number;
  name: string;
}
