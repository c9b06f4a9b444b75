import { type Db, type Tx, transact } from '@craftlane/service-kit/db';
import { newId } from '@craftlane/service-kit/ids';
import { type SQL, sql } from 'drizzle-orm';
import { freelancers, gigs } from '../db/schema.ts';
import { putSearchDocument } from '../db/search-writer.ts';
import { priceBucketName, priceBuckets } from '../domain/facets.ts';
import type { SearchDocument } from '../domain/search-document.ts';
import { freelancerCard } from './facts.ts';
import { corpusDocument } from './search-corpus.ts';

const freelancerCount = 100;

/**
 * Adds so many published gigs to the gig service's database, for measurements: the first `writtenCount` through the writer that
 * publication uses, the others as copies of their rows with other prices, times and orders. Then refreshes the planner's
 * statistics where the role may. To be called once on a database.
 */
export async function fillSearch(db: Db, count: number, { writtenCount = 1_000 } = {}): Promise<void> {
  const written = Math.min(count, writtenCount);
  await transact(db, async (tx) => {
    await tx.execute(sql`set local statement_timeout = '10min'`);
    await writeGigs(tx, written);
    for (let done = written; done < count; done += written) await copyGigs(tx, Math.min(written, count - done), done);
  });
  await db.execute(sql`analyze search_documents, gigs, freelancers, search_words`);
}

async function writeGigs(tx: Tx, count: number): Promise<void> {
  const people = Array.from({ length: freelancerCount }, () => freelancerCard());
  await tx.insert(freelancers).values(people.map((card) => ({ ...card, version: 1 })));
  for (let n = 0; n < count; n++) {
    const document = corpusDocument(n, { gigId: newId(), freelancerId: people[n % freelancerCount]?.userId ?? '' });
    await tx.insert(gigs).values(gigOf(document));
    await putSearchDocument(tx, document);
  }
}

function gigOf(document: SearchDocument): typeof gigs.$inferInsert {
  const { gigId, freelancerId, title, description, category, subcategory, tags, currency, publishedAt } = document;
  const lists = { packages: [], extras: [], gallery: [], faq: [], requirements: [] };
  return {
    ...{ id: gigId, freelancerId, title, description, category, subcategory, tags: [...tags], currency, publishedAt },
    ...{ status: 'published', version: 1, slug: `sample-${gigId}`, createdAt: publishedAt, updatedAt: publishedAt },
    ...{ fromPriceMinor: document.fromPriceMinor, minDeliveryDays: document.minDeliveryDays },
    ...lists,
  };
}

/** Copies so many of the written gigs; `round` makes the copies' ids and facts differ from those of other rounds. */
async function copyGigs(tx: Tx, count: number, round: number): Promise<void> {
  await tx.execute(sql`
    with copied as materialized (
      select id as original, ${copyId(round)} as copy,
        (500 + floor(power(random(), 3) * 1000) * 100)::int as price, (1 + floor(power(random(), 2) * 60))::int as days,
        floor(power(random(), 6) * 500)::int as orders, published_at - random() * interval '300 days' as published
      from gigs where version = 1 and slug like 'sample-%' order by id desc limit ${count}),
    stored as (
      insert into gigs select (gig).* from (
        select jsonb_populate_record(gigs, jsonb_build_object('id', copy, 'version', 2, 'slug', 'sample-' || copy,
          'from_price_minor', price, 'min_delivery_days', days, 'published_at', published)) as gig
        from gigs join copied on original = id) changed)
    insert into search_documents (gig_id, freelancer_id, title, category, subcategory, tags, languages, from_price_minor,
      price_bucket, min_delivery_days, popularity, published_at, heading, document)
    select copy, freelancer_id, title, category, subcategory, tags, languages, price, ${bucketOf('price')}, days, orders,
      published, heading, document
    from search_documents join copied on original = gig_id`);
}

/** A valid UUID of version 7, the same for the same gig and round. */
function copyId(round: number): SQL {
  const hash = sql`md5(id::text || ${`:${round}`}::text)`;
  return sql`overlay(overlay(${hash} placing '7' from 13) placing '8' from 17)::uuid`;
}

/** The price bucket of a column, as the writer names it. */
function bucketOf(column: string): SQL {
  const cases = priceBuckets('EUR').toReversed();
  const when = cases.map((bucket) => sql`when ${sql.raw(column)} >= ${bucket.min} then ${priceBucketName(bucket)}`);
  return sql`case ${sql.join(when, sql` `)} end`;
}
