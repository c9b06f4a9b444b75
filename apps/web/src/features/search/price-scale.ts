import { toMinor } from '@craftlane/contracts/values/amounts';

/** How many places the price slider has. */
export const priceScaleSize = 40;

const lowest = 5;
const highest = 10_000;

/** The price at a place of the slider: each step is the same share dearer, rounded to a number people would say. Null at the ends: no limit. */
export function priceAt(place: number, currency: string): number | null {
  if (place <= 0 || place >= priceScaleSize) return null;
  const exact = lowest * (highest / lowest) ** (place / priceScaleSize);
  const step = exact < 50 ? 1 : exact < 200 ? 5 : exact < 1_000 ? 25 : 100;
  return toMinor(Math.round(exact / step) * step, currency);
}

/** The nearest place of a price; `end` is the place of no limit. */
export function placeOf(minor: number | null, end: 0 | typeof priceScaleSize, currency: string): number {
  if (minor === null) return end;
  const major = minor / toMinor(1, currency);
  const place = (Math.log(Math.max(major, lowest) / lowest) / Math.log(highest / lowest)) * priceScaleSize;
  return Math.min(priceScaleSize - 1, Math.max(1, Math.round(place)));
}
