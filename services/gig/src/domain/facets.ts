import { toMinor } from '@craftlane/contracts/values/amounts';

/** How many matches a search counts exactly; also the last one that paging reaches. */
export const countCap = 10_000;

/** How many values a facet names at most, those with the most gigs first. */
export const facetSize = 24;

/** Days in the delivery facet: value `3` counts the gigs deliverable within three days, as `maxDeliveryDays=3` finds them. */
export const deliveryDaySteps = [1, 3, 7, 14, 30] as const;

const priceStepsMajor = [50, 100, 250, 500];

/** A span of prices in minor units, both ends included; `max` is null above the last step. */
export interface PriceBucket {
  min: number;
  max: number | null;
}

/** The spans of the price facet, lowest first, without gaps. */
export function priceBuckets(currency: string): PriceBucket[] {
  const starts = [0, ...priceStepsMajor.map((major) => toMinor(major, currency))];
  return starts.map((min, at) => {
    const next = starts[at + 1];
    return { min, max: next === undefined ? null : next - 1 };
  });
}

/** The value of a span in the price facet: `5000-9999`, `50000-`; its halves are the price filters that find these gigs. */
export function priceBucketName({ min, max }: PriceBucket): string {
  return `${min}-${max ?? ''}`;
}

/** The name of the span that a price falls into. */
export function priceBucketOf(priceMinor: number, currency: string): string {
  const bucket = priceBuckets(currency).findLast(({ min }) => priceMinor >= min);
  return priceBucketName(bucket ?? { min: 0, max: null });
}

/** The delivery facet values that a gig counts for. */
export function deliveryStepsOf(minDeliveryDays: number): number[] {
  return deliveryDaySteps.filter((days) => minDeliveryDays <= days);
}

/** A value of a facet with the number of gigs that have it. */
export interface FacetValue {
  value: string;
  count: number;
}

/** Values with the most gigs first, equals by name, and no more than a facet names. */
export function byCount(values: readonly FacetValue[]): FacetValue[] {
  return values
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, facetSize);
}

/** Price spans in rising order, without empty ones. */
export function byPrice(values: readonly FacetValue[]): FacetValue[] {
  return values
    .filter(({ count }) => count > 0)
    .sort((a, b) => Number.parseInt(a.value, 10) - Number.parseInt(b.value, 10));
}

/** Adds counts by exact days up to the steps of the delivery facet, without empty ones. */
export function byDeliveryStep(exact: readonly FacetValue[]): FacetValue[] {
  const within = (days: number) =>
    exact.reduce((total, { value, count }) => total + (Number(value) <= days ? count : 0), 0);
  return deliveryDaySteps
    .map((days) => ({ value: String(days), count: within(days) }))
    .filter(({ count }) => count > 0);
}
