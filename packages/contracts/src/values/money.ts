import { z } from 'zod';

/** Upper-case ISO 4217 currency code, for example `EUR`. */
export const currencySchema = z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as EUR');

/** The largest amount in minor units that an input may name: what a four-byte integer column holds. */
export const maxAmountMinor = 2_147_483_647;

/** A non-negative amount in integer minor units (cents for EUR), at most {@link maxAmountMinor}. */
export const amountMinorSchema = z.int().min(0).max(maxAmountMinor);

/** How many decimal digits the minor unit of a currency has: 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorUnitDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Turns whole major units into minor units: `toMinor(5, 'EUR')` is 500. */
export function toMinor(major: number, currency: string): number {
  return Math.round(major * 10 ** minorUnitDigits(currency));
}

/** A share of an amount in basis points (1 bps = 0.01 %), rounded half up to the minor unit. */
export function shareMinor(amountMinor: number, bps: number): number {
  return Math.floor((amountMinor * bps + 5_000) / 10_000);
}

/** An amount as people read it: `formatMoney(12345, 'EUR')` is `€123.45`; whole amounts drop the decimals. */
export function formatMoney(amountMinor: number, currency: string, locale = 'en'): string {
  const digits = minorUnitDigits(currency);
  const major = amountMinor / 10 ** digits;
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: Number.isInteger(major) ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(major);
}
