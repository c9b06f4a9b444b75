import { browse, type VisitResult } from './browse.ts';

/** What a person would type and press. */
export interface CheckoutVisit {
  /** The card number; 4242 4242 4242 4242 without it. */
  number?: string;
  expiry?: string;
  cvc?: string;
  name?: string;
  /** What to answer when the bank asks; confirm without it. */
  answer?: 'confirm' | 'fail';
}

/** Where the visit ended. */
export type CheckoutResult = VisitResult;

/**
 * Goes through a hosted payment page as a browser without a person: opens it, sends the card form, answers the
 * confirmation step if there is one. For tests that need a paid session and not a browser.
 */
export async function payCheckout(sessionUrl: string, visit: CheckoutVisit = {}): Promise<CheckoutResult> {
  const opened = await browse(sessionUrl);
  const attempt = /name="attempt" value="(\d+)"/.exec(opened.html)?.[1];
  const form = new URLSearchParams({
    number: visit.number ?? '4242 4242 4242 4242',
    // Clocks of tests may leap over years.
    expiry: visit.expiry ?? '12/60',
    cvc: visit.cvc ?? '123',
    name: visit.name ?? 'Test Buyer',
    ...(attempt === undefined ? {} : { attempt }),
  });
  const sent = await browse(sessionUrl, form);
  if (!sent.html.includes('name="answer"')) return sent;
  return await browse(`${sessionUrl}/confirm`, new URLSearchParams({ answer: visit.answer ?? 'confirm' }));
}
