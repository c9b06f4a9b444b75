import { dictionary } from '@zxcvbn-ts/language-common';

/** Shorter entries can never pass the length rule, so they are not kept. */
const MIN_LENGTH = 10;

const commonPasswords = new Set(
  dictionary['passwords-common']
    .filter((password) => password.length >= MIN_LENGTH)
    .map((password) => password.toLowerCase()),
);

/** One spelling per password, so that the same characters typed on another keyboard are the same password (NFKC). */
export function normalizePassword(password: string): string {
  return password.normalize('NFKC');
}

/** Whether a password is one of those that attackers try first, in any case; length and shape are not its concern. */
export function isCommonPassword(password: string): boolean {
  return commonPasswords.has(normalizePassword(password).toLowerCase());
}
