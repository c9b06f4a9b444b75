import type { Tx } from '@craftlane/service-kit/db';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { priceBucketOf } from '../domain/facets.ts';
import { type DocumentWords, documentWords, type SearchDocument, vocabularyOf } from '../domain/search-document.ts';
import { deletionsOf } from '../domain/typos.ts';
import { searchDocuments } from './schema.ts';
import { labelOf } from './search-labels.ts';

const vocabularyLock = 7_302_001;
// Limits of PostgreSQL's type `tsvector`.
const maxPlace = 16_383;
const maxWordBytes = 2_046;

/** Makes a gig findable, or renews what is found of it, when the transaction commits. Safe to repeat. */
export async function putSearchDocument(tx: Tx, document: SearchDocument): Promise<void> {
  const words = documentWords(document);
  const heading = sql`${vectorOf(words.title, 'A')} || ${vectorOf(words.tags, 'B')} || ${vectorOf(words.categories, 'C')}`;
  const values = {
    freelancerId: document.freelancerId,
    title: document.title,
    category: document.category,
    subcategory: document.subcategory,
    tags: [...document.tags],
    languages: [...document.languages],
    fromPriceMinor: document.fromPriceMinor,
    priceBucket: priceBucketOf(document.fromPriceMinor, document.currency),
    minDeliveryDays: document.minDeliveryDays,
    popularity: document.popularity,
    publishedAt: document.publishedAt,
    heading,
    document: sql`${heading} || ${vectorOf(words.description, 'D')}
      || array_to_tsvector(${sql.param(labelsOf(document))}::text[])`,
  };
  await tx
    .insert(searchDocuments)
    .values({ gigId: document.gigId, ...values })
    .onConflictDoUpdate({ target: searchDocuments.gigId, set: values });
  await learnWords(tx, words);
}

/** Takes a gig out of search when the transaction commits; does nothing when it is not there. */
export async function removeSearchDocument(tx: Tx, gigId: string): Promise<void> {
  await tx.delete(searchDocuments).where(eq(searchDocuments.gigId, gigId));
}

/** Renews what the freelancer's published gigs say about their languages; answers the ids of those that said otherwise. */
export async function setLanguages(tx: Tx, freelancerId: string, languages: readonly string[]): Promise<string[]> {
  const codes = sql`${sql.param([...languages])}::text[]`;
  const labels = sql`${sql.param(languageLabels(languages))}::text[]`;
  const oldLabels = sql`array(select ${labelOf('language', '')} || code from unnest(${searchDocuments.languages}) code)`;
  const rows = await tx
    .update(searchDocuments)
    .set({
      languages: codes,
      document: sql`ts_delete(${searchDocuments.document}, ${oldLabels}) || array_to_tsvector(${labels})`,
    })
    .where(and(eq(searchDocuments.freelancerId, freelancerId), sql`${searchDocuments.languages} <> ${codes}`))
    .returning({ gigId: searchDocuments.gigId });
  return rows.map(({ gigId }) => gigId);
}

/**
 * The stems of folded words with their places. Our words and not those of PostgreSQL's parser, which reads `1e5x` as the number `1e5` and
 * an `x`, so that a question never finds it; a word that is too long for an index is left out.
 */
function vectorOf(words: string, weight: 'A' | 'B' | 'C' | 'D'): SQL {
  return sql`(
    select coalesce(string_agg(quote_literal(stem) || ':' || least(place, ${maxPlace}) || ${weight}, ' '), '')::tsvector
    from unnest(string_to_array(${words}, ' ')) with ordinality as folded(word, place),
      unnest(ts_lexize('english_stem', word)) stem
    where octet_length(word) <= ${maxWordBytes})`;
}

function labelsOf({ category, subcategory, tags, languages, freelancerId }: SearchDocument): string[] {
  return [
    labelOf('category', category),
    labelOf('subcategory', subcategory),
    ...tags.map((tag) => labelOf('tag', tag)),
    ...languageLabels(languages),
    labelOf('freelancer', freelancerId),
  ];
}

function languageLabels(languages: readonly string[]): string[] {
  return languages.map((code) => labelOf('language', code));
}

/** Adds the words that are not known yet; in alphabetical order, so that two publications cannot lock each other out. */
async function learnWords(tx: Tx, words: DocumentWords): Promise<void> {
  // A word seen as known must not be forgotten before this transaction ends.
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${vocabularyLock})`);
  const vocabulary = vocabularyOf(words);
  const known = await tx.execute<{ word: string }>(
    sql`select word from search_words where word = any(${sql.param(vocabulary)}::text[])`,
  );
  const isKnown = new Set(known.map(({ word }) => word));
  const fresh = vocabulary.filter((word) => !isKnown.has(word));
  if (fresh.length === 0) return;
  const rows = JSON.stringify(fresh.map((word) => ({ word, deletions: deletionsOf(word) })));
  await tx.execute(sql`
    insert into search_words (word, lexeme, deletions)
    select word, coalesce((ts_lexize('english_stem', word))[1], word), deletions
    from jsonb_to_recordset(${rows}::text::jsonb) as fresh(word text, deletions text[])
    on conflict do nothing`);
}

/** Forgets words that no gig has any more. Takes seconds on 100,000 gigs and holds publications back meanwhile. */
export async function forgetUnusedWords(tx: Tx): Promise<void> {
  await tx.execute(sql`set local statement_timeout = '5min'`);
  await tx.execute(sql`select pg_advisory_xact_lock(${vocabularyLock})`);
  await tx.execute(sql`
    delete from search_words unused
    where not exists (select from ts_stat('select document from search_documents') used where used.word = unused.lexeme)`);
}
