import { z } from 'zod';

/** Upper-case ISO 4217 currency code, for example `EUR`. */
export const currencySchema = z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as EUR');

/** The largest amount in minor units that an input may name: what a four-byte integer column holds. */
export const maxAmountMinor = 2_147_483_647;

/** A non-negative amount in integer minor units (cents for EUR), at most {@link maxAmountMinor}. */
export const amountMinorSchema = z.int().min(0).max(maxAmountMinor);
