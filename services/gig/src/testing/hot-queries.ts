import { runHotQueries } from '@craftlane/local-stack/bench/hot-query';
import { openDatabase } from '@craftlane/service-kit/db';
import { eq } from 'drizzle-orm';
import { cardColumns } from '../db/cards.ts';
import { prepareGigReads } from '../db/gig-reads.ts';
import { freelancers, gigs } from '../db/schema.ts';

// The read behind every gig page, for `npm run bench`.
await runHotQueries(async (url) => {
  const { db, sql } = openDatabase({ url });
  const [gig] = await sql<{ id: string }[]>`select id from gigs where status = 'published' order by id limit 1`;
  const id = gig?.id ?? '';
  const reads = prepareGigReads(db);
  const statement = db
    .select({ gig: gigs, card: cardColumns })
    .from(gigs)
    .leftJoin(freelancers, eq(freelancers.userId, gigs.freelancerId))
    .where(eq(gigs.id, id))
    .toSQL();
  return [{ name: 'gig by id', ours: () => reads.findById(id), statement }];
});
