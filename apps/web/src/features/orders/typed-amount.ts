import { formatMoney } from '@craftlane/contracts/values/amounts';
import { z } from 'zod';

type Range = { minMinor: number; maxMinor: number; currency: string };

/** An amount that has to be typed, in minor units: an empty box is a mistake, never zero. */
export function typedAmount({ minMinor, maxMinor, currency }: Range) {
  const least = minMinor > 0 ? `must be at least ${formatMoney(minMinor, currency)}` : 'must not be below zero';
  const amount = z
    .int('Type an amount, such as 20 or 12.50.')
    .min(minMinor, least)
    .max(maxMinor, `must be at most ${formatMoney(maxMinor, currency)}`);
  return z.number().nullable().pipe(amount);
}
