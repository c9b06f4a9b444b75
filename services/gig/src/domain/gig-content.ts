import { type GigContent, publishableGigSchema } from '@craftlane/contracts/values/gigs';
import type { FieldError } from '@craftlane/service-kit/errors';

/** Fields to replace; an absent or undefined one stays as it is. */
export type ContentChanges = { [Field in keyof GigContent]?: GigContent[Field] | undefined };

/** Content with the given fields put in place of the old ones. */
export function withChanges(content: GigContent, changes: ContentChanges): GigContent {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...content, ...Object.fromEntries(given) };
}

/** Everything that keeps this content from being published, field by field; empty when nothing does. */
export function publicationProblems(content: GigContent, currency: string): FieldError[] {
  const parsed = publishableGigSchema(currency).safeParse(content);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
}

/** What even a draft may not hold: two extras or two questions with one id, a picture twice. */
export function draftProblems(content: Partial<GigContent>): FieldError[] {
  return [
    ...repeated(content.extras?.map(({ id }) => id) ?? [], (at) => `extras.${at}.id`),
    ...repeated(content.requirements?.map(({ id }) => id) ?? [], (at) => `requirements.${at}.id`),
    ...repeated(content.galleryImageIds ?? [], (at) => `galleryImageIds.${at}`),
  ];
}

/** The lowest price and the shortest delivery on offer; nulls without a package. */
export function startingOffer(content: Pick<GigContent, 'packages'>): {
  fromPriceMinor: number | null;
  minDeliveryDays: number | null;
} {
  const { packages } = content;
  if (packages.length === 0) return { fromPriceMinor: null, minDeliveryDays: null };
  return {
    fromPriceMinor: Math.min(...packages.map(({ priceMinor }) => priceMinor)),
    minDeliveryDays: Math.min(...packages.map(({ deliveryDays }) => deliveryDays)),
  };
}

function repeated(values: string[], path: (at: number) => string): FieldError[] {
  return values.flatMap((value, at) =>
    values.indexOf(value) < at ? [{ path: path(at), message: 'is there twice' }] : [],
  );
}
