import { categories } from '@craftlane/contracts/values/categories';
import type { SearchDocument } from '../domain/search-document.ts';

const verbs = ['design', 'build', 'write', 'edit', 'create', 'improve', 'plan', 'translate', 'record', 'review'];
const qualities = [
  'modern',
  'minimalist',
  'professional',
  'fast',
  'handmade',
  'playful',
  'elegant',
  'bold',
  'friendly',
];
const audiences = ['startup', 'shop', 'restaurant', 'podcast', 'band', 'blog', 'website', 'brand', 'school', 'agency'];
const sentences = [
  'You get a first draft within two days and every source file at the end.',
  'Send me examples of what you like, and tell me who shall use the result.',
  'I have worked with small companies and large teams for more than ten years.',
  'Revisions are included, because the best work comes from talking to each other.',
  'All fonts, pictures and sounds that I use are licensed for commercial projects.',
  'Please write to me before you order when the deadline is close.',
  'The delivery has everything for print and screen, in the formats that you need.',
  'My customers say that I answer quickly, explain well and keep what I promise.',
];
const languages = [['en'], ['en', 'de'], ['en', 'fr'], ['es'], ['en', 'es', 'pt'], ['it', 'en']];
const syllables = [
  'ka',
  'lo',
  'mir',
  'ten',
  'va',
  'sul',
  'dor',
  'pi',
  'ren',
  'quo',
  'bas',
  'ni',
  'fel',
  'tor',
  'ga',
  'zu',
];
const places = categories.flatMap(({ slug, subcategories }) =>
  subcategories.map((subcategory) => ({ category: slug, subcategory })),
);
const rareWordCount = 4_000;
const dayMs = 86_400_000;

/** The `n`-th word of the long tail: names and jargon that few gigs have. */
export function rareWord(n: number): string {
  const at = (power: number) => syllables[Math.floor(n / 16 ** power) % 16] ?? '';
  return `${at(0)}${at(1)}${at(2)}${at(3)}`;
}

/** The `n`-th of endlessly many gigs with realistic words, prices and times; the same `n` always is the same gig. */
export function corpusDocument(n: number, ids: { gigId: string; freelancerId: string }): SearchDocument {
  const random = randomFrom(n + 1);
  const pick = <T>(list: readonly T[]): T => itemAt(list, Math.floor(random() ** 1.5 * list.length));
  const { category, subcategory } = pick(places);
  const [verb, quality, audience] = [pick(verbs), pick(qualities), pick(audiences)];
  const jargon = Array.from({ length: 3 }, () => rareWord(Math.floor(random() ** 2 * rareWordCount)));
  const text = Array.from({ length: 5 }, () => pick(sentences));
  return {
    ...ids,
    title: `I will ${verb} ${quality} ${subcategory.name.toLowerCase()} for your ${audience}`.slice(0, 80),
    description: `${text.join(' ')} I know ${jargon.join(', ')} and ${pick(qualities)} work for every ${audience}.`,
    category,
    subcategory: subcategory.slug,
    tags: [...new Set([quality, audience, itemAt(jargon, 0)])],
    languages: pick(languages),
    fromPriceMinor: 500 + Math.floor(random() ** 3 * 1_000) * 100,
    currency: 'EUR',
    minDeliveryDays: 1 + Math.floor(random() ** 2 * 60),
    popularity: Math.floor(random() ** 6 * 500),
    publishedAt: new Date(Date.UTC(2026, 0, 1) - random() * 700 * dayMs),
  };
}

/** Numbers in [0, 1) that only depend on the seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function itemAt<T>(list: readonly T[], at: number): T {
  const item = list[at];
  if (item === undefined) throw new RangeError(`The list has no item ${at}`);
  return item;
}
