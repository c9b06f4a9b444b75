import { z } from 'zod';
import type { IdPrefix } from '../ids.ts';
import type { Card } from './card.ts';
import { type CardOutcome, formatCardNumber, TEST_CARDS } from './test-cards.ts';

/** The fields of the hosted form that can be wrong. */
export type CardField = 'number' | 'expiry' | 'cvc' | 'name';

/** The form as sent; a field that was not sent is empty. */
export type CardFormValues = Record<CardField, string>;

/** A usable card with its outcome, or one sentence per bad field. */
export type ParsedCardForm =
  | { isValid: true; card: Card; outcome: CardOutcome }
  | { isValid: false; errors: Partial<Record<CardField, string>> };

const formSchema = z.object({
  number: z.string().default(''),
  expiry: z.string().default(''),
  cvc: z.string().default(''),
  name: z.string().default(''),
});

/** Reads the four text fields of a sent form, trimmed; anything that is not text counts as empty. */
export function readCardForm(body: Record<string, unknown>): CardFormValues {
  const texts = Object.fromEntries(Object.entries(body).filter(([, value]) => typeof value === 'string'));
  const { number, expiry, cvc, name } = formSchema.parse(texts);
  return { number: number.trim(), expiry: expiry.trim(), cvc: cvc.trim(), name: name.trim() };
}

/** Checks all fields at once. Spaces and dashes in the number and `MM/YY`, `MM / YYYY` or `MMYY` are fine. */
export function parseCardForm(
  values: CardFormValues,
  tools: { now: Date; newId(prefix: IdPrefix): string },
): ParsedCardForm {
  const digits = values.number.replace(/[\s-]/g, '');
  const testCard = TEST_CARDS.get(digits);
  const expiry = parseExpiry(values.expiry);
  const errors: Partial<Record<CardField, string>> = {};
  const numberProblem = findNumberProblem(digits);
  const expiryProblem = findExpiryProblem(expiry, tools.now);
  if (numberProblem) errors.number = numberProblem;
  if (expiryProblem) errors.expiry = expiryProblem;
  if (!/^\d{3}$/.test(values.cvc)) errors.cvc = 'Enter the 3 digits from the back of the card.';
  if (values.name === '') errors.name = 'Enter the name on the card.';
  else if (values.name.length > 100) errors.name = 'Use at most 100 characters.';
  if (Object.keys(errors).length > 0 || !testCard || !expiry) return { isValid: false, errors };
  return {
    isValid: true,
    outcome: testCard.outcome,
    card: {
      paymentMethodId: tools.newId('pm'),
      brand: testCard.brand,
      last4: digits.slice(-4),
      expMonth: expiry.month,
      expYear: expiry.year,
      name: values.name,
      ...(testCard.behaviour && { behaviour: testCard.behaviour }),
    },
  };
}

function findNumberProblem(digits: string): string | null {
  if (digits === '') return 'Enter the card number.';
  if (!/^\d{12,19}$/.test(digits) || !passesLuhn(digits)) return 'This is not a valid card number. Check the digits.';
  if (!TEST_CARDS.has(digits)) {
    return `This is not a test card. The sandbox never takes real cards; try ${formatCardNumber('4242424242424242')}.`;
  }
  return null;
}

/** ISO/IEC 7812-1 annex B: from the right every second digit doubled, the digit sum divisible by ten. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

function parseExpiry(text: string): { month: number; year: number } | null {
  const match = /^(\d{1,2})\s*\/\s*(\d{2}|\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  if (!match) return null;
  const year = Number(match[2]);
  return { month: Number(match[1]), year: year < 100 ? 2000 + year : year };
}

function findExpiryProblem(expiry: { month: number; year: number } | null, now: Date): string | null {
  if (!expiry || expiry.month < 1 || expiry.month > 12) return 'Enter the expiry date as MM/YY.';
  const monthsFromNow = (expiry.year - now.getUTCFullYear()) * 12 + expiry.month - (now.getUTCMonth() + 1);
  if (monthsFromNow < 0) return 'This card has expired.';
  if (monthsFromNow > 50 * 12) return 'Enter the expiry date as MM/YY.';
  return null;
}
