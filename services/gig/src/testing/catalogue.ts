import { Catalogue, type CatalogueGig } from '../domain/catalogue/catalogue.ts';
import { priceBucketOf } from '../domain/facets.ts';
import { textQueryOf } from '../domain/text-query.ts';

/** The id of the `n`-th gig of a catalogue. */
export const gigIdOf = (n: number) => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

/** A gig of which nothing needs to be said. */
export function gigOf(facts: Partial<CatalogueGig> = {}): CatalogueGig {
  const { fromPriceMinor = 5_000, words } = facts;
  return {
    freelancerId: 'somebody',
    title: 'I will draw a logo',
    category: 'design',
    subcategory: 'logos',
    tags: ['logo'],
    languages: ['en'],
    fromPriceMinor,
    priceBucket: priceBucketOf(fromPriceMinor, 'EUR'),
    minDeliveryDays: 3,
    popularity: 0,
    publishedAtMs: 0,
    ...facts,
    words: words ?? { title: [], tags: [], categories: [], all: [] },
  };
}

/** Words that stand in the description alone. */
export const described = (...all: string[]) => ({ title: [], tags: [], categories: [], all });
/** Words that stand in the title. */
export const titled = (...all: string[]) => ({ title: all, tags: [], categories: [], all });

/** These gigs, with the ids of {@link gigIdOf}. */
export function catalogueOf(gigs: readonly CatalogueGig[]): Catalogue {
  const catalogue = new Catalogue();
  gigs.forEach((gig, n) => {
    catalogue.apply({ gigId: gigIdOf(n), change: 1, gig });
  });
  return catalogue;
}

/** Words of a question that nothing has to be looked up for. */
export const asking = (...words: string[]) => textQueryOf(words.map((word) => ({ word, lexeme: word, alike: [] })));
