import { z } from 'zod';
import type { Bank } from '../store/accounts.ts';
import { formatIban, TEST_BANKS } from './test-banks.ts';

/** The fields of the setup form that can be wrong. */
export type SetupField = 'name' | 'iban';

/** What the check of the details finds: a test choice on the page. */
export const VERDICTS = ['active', 'under_review', 'rejected'] as const;

/** One of the verdicts; each is the state of the account afterwards. */
export type Verdict = (typeof VERDICTS)[number];

/** The form as sent; a field that was not sent is empty. */
export type SetupFormValues = Record<SetupField, string> & { verdict: Verdict };

/** A usable bank account with the verdict, or one sentence per bad field. */
export type ParsedSetupForm =
  | { isValid: true; bank: Bank; verdict: Verdict }
  | { isValid: false; errors: Partial<Record<SetupField, string>> };

const formSchema = z.object({
  name: z.string().trim().default('').catch(''),
  iban: z.string().trim().default('').catch(''),
  verdict: z.enum(VERDICTS).catch('active'),
});

/** Reads a sent form; anything that is not text counts as empty, an unknown verdict as `active`. */
export function readSetupForm(body: Record<string, unknown>): SetupFormValues {
  return formSchema.parse(body);
}

/** Checks all fields at once. Spaces and small letters in the account number are fine. */
export function parseSetupForm(values: SetupFormValues): ParsedSetupForm {
  const iban = values.iban.replace(/\s/g, '').toUpperCase();
  const testBank = TEST_BANKS.get(iban);
  const errors: Partial<Record<SetupField, string>> = {};
  if (values.name === '') errors.name = 'Enter your full name.';
  else if (values.name.length > 100) errors.name = 'Use at most 100 characters.';
  const ibanProblem = findIbanProblem(iban);
  if (ibanProblem) errors.iban = ibanProblem;
  if (Object.keys(errors).length > 0 || !testBank) return { isValid: false, errors };
  const { payoutFailure } = testBank;
  const bank = { holder: values.name, country: iban.slice(0, 2), last4: iban.slice(-4), payoutFailure };
  return { isValid: true, bank, verdict: values.verdict };
}

function findIbanProblem(iban: string): string | null {
  if (iban === '') return 'Enter the account number.';
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban) || !hasValidChecksum(iban)) {
    return 'This is not a valid IBAN. Check the letters and digits.';
  }
  if (TEST_BANKS.has(iban)) return null;
  const [example = ''] = TEST_BANKS.keys();
  return `This is not a test account. The sandbox never takes real ones; try ${formatIban(example)}.`;
}

/** ISO 13616: moved country code, letters as 10 to 35, remainder 1 by 97. */
function hasValidChecksum(iban: string): boolean {
  const digits = [...(iban.slice(4) + iban.slice(0, 4))].map((each) => Number.parseInt(each, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}
