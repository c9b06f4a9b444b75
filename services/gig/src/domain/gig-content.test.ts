import { emptyGigContent } from '@craftlane/contracts/values/gigs';
import { describe, expect, it } from 'vitest';
import { packageOf } from '../testing/gig.ts';
import { draftProblems, publicationProblems, startingOffer, withChanges } from './gig-content.ts';

describe('content of a gig', () => {
  it('keeps what is not given, and takes null for a value', () => {
    const content = { ...emptyGigContent, title: 'Old', category: 'business' };
    const changed = withChanges(content, { title: undefined, category: null, tags: ['new'] });
    expect(changed).toEqual({ ...content, category: null, tags: ['new'] });
  });

  it('that is empty lacks everything that publication asks for', () => {
    const paths = publicationProblems(emptyGigContent, 'EUR').map(({ path }) => path);
    expect(paths.sort()).toEqual([
      'category',
      'description',
      'galleryImageIds',
      'packages',
      'subcategory',
      'tags',
      'title',
    ]);
  });

  it('counts price limits in the currency', () => {
    const content = { ...emptyGigContent, packages: [packageOf('basic', 499, 1)] };
    const pricePaths = (currency: string) =>
      publicationProblems(content, currency).filter(({ path }) => path === 'packages.0.priceMinor');
    expect(pricePaths('EUR')).toHaveLength(1);
    expect(pricePaths('JPY')).toHaveLength(0);
  });

  it('may not use an id twice', () => {
    const extra = { id: 'e', title: '', priceMinor: 0, extraDays: 0 };
    const question = { id: 'q', type: 'text' as const, question: '', required: false, options: [] };
    const problems = draftProblems({
      extras: [extra, extra],
      requirements: [question, question],
      galleryImageIds: ['a', 'b', 'a'],
    });
    expect(problems.map(({ path }) => path)).toEqual(['extras.1.id', 'requirements.1.id', 'galleryImageIds.2']);
  });

  it('starts at the lowest price and the shortest delivery, even of different packages', () => {
    const packages = [packageOf('basic', 5_000, 9), packageOf('premium', 9_000, 2)];
    expect(startingOffer({ packages })).toEqual({ fromPriceMinor: 5_000, minDeliveryDays: 2 });
    expect(startingOffer({ packages: [] })).toEqual({ fromPriceMinor: null, minDeliveryDays: null });
  });
});
