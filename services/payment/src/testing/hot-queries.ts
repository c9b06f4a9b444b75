import { runHotQueries } from '@craftlane/local-stack/bench/hot-query';
import { openDatabase } from '@craftlane/service-kit/db';
import { eq } from 'drizzle-orm';
import { ordersWithPeople } from '../db/order-reads.ts';
import { orders } from '../db/schema.ts';

// The read behind every order, for `npm run bench`.
await runHotQueries(async (url) => {
  const { db, sql } = openDatabase({ url });
  const [order] = await sql<{ id: string }[]>`select id from orders order by id limit 1`;
  const id = order?.id ?? '';
  const statement = ordersWithPeople(db).where(eq(orders.id, id)).toSQL();
  const byId = ordersWithPeople(db).where(eq(orders.id, id)).prepare('bench_order_by_id');
  return [{ name: 'order by id', ours: () => byId.execute(), statement }];
});
