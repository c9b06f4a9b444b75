import { expect, test } from 'vitest';
import { categories } from './categories.ts';
import { emptyGigContent, type GigContent, gigContentSchema, publishableGigSchema } from './gigs.ts';

const complete: GigContent = {
  ...emptyGigContent,
  title: 'I will draw a logo you keep',
  category: 'graphics-and-design',
  subcategory: 'logo-design',
  tags: ['logo'],
  description: 'A mark that works on a van and on a favicon. '.repeat(4),
  packages: [
    {
      tier: 'basic',
      name: 'One idea',
      description: 'One concept.',
      priceMinor: 5_000,
      deliveryDays: 3,
      revisions: 1,
      features: [],
    },
  ],
  galleryImageIds: ['01930000-0000-7000-8000-000000000001'],
};

const failingPaths = (gig: GigContent) =>
  publishableGigSchema('EUR')
    .safeParse(gig)
    .error?.issues.map((issue) => issue.path.join('.')) ?? [];

test('a complete gig can be published', () => {
  expect(failingPaths(complete)).toEqual([]);
});

test('publishing an empty draft names every missing field at once', () => {
  expect(gigContentSchema.safeParse(emptyGigContent).success).toBe(true);
  expect(failingPaths(emptyGigContent).sort()).toEqual(
    ['category', 'description', 'galleryImageIds', 'packages', 'subcategory', 'tags', 'title'].sort(),
  );
});

test('prices are limited in major units of the currency', () => {
  const priced = (priceMinor: number) => ({
    ...complete,
    packages: complete.packages.map((each) => ({ ...each, priceMinor })),
  });
  expect(failingPaths(priced(499))).toEqual(['packages.0.priceMinor']);
  expect(failingPaths(priced(500))).toEqual([]);
  expect(failingPaths(priced(1_000_001))).toEqual(['packages.0.priceMinor']);
  expect(publishableGigSchema('JPY').safeParse(priced(5)).success).toBe(true);
});

test('a subcategory belongs to its category, and a tier stands once', () => {
  expect(failingPaths({ ...complete, subcategory: 'translation' })).toEqual(['subcategory']);
  expect(failingPaths({ ...complete, packages: [...complete.packages, ...complete.packages] })).toEqual(['packages']);
});

test('the category tree has unique slugs and is wide enough', () => {
  const leaves = categories.flatMap((category) => category.subcategories.map((leaf) => leaf.slug));
  expect(categories.length).toBeGreaterThanOrEqual(9);
  expect(leaves.length).toBeGreaterThanOrEqual(50);
  expect(new Set([...categories.map((category) => category.slug), ...leaves]).size).toBe(
    categories.length + leaves.length,
  );
});
