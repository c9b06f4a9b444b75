import type postgres from 'postgres';

/** Who owns some of the copies: their ids as users. */
export type Owners = { buyerId: string; freelancerId: string };

/** Owners have half each of the first thousand orders and none of those after them, so that their own lists stay as long as they are. */
const OWNED = 1_000;
const ORDERS_PER_BUYER = 100;
const ORDERS_PER_FREELANCER = 1_000;
const MOST_LINES = 64;

/**
 * Copies the paid orders of the demo in turn, as numbers `first` to `last`, with all that an order's page reads: both people, timeline,
 * deliveries and chargebacks. Ids rise with time, as those of real orders.
 */
export async function copyOrders(sql: postgres.Sql, first: number, last: number, owners: Owners): Promise<void> {
  await addPeople(sql, first, last);
  await copyRows(sql, 'orders', [first, last], {
    id: idOf('order', 'n'),
    buyer_id: `case when n <= ${OWNED} and n % 2 = 0 then '${owners.buyerId}' else ${buyerOf('n')} end`,
    freelancer_id: `case when n <= ${OWNED} and n % 2 = 1 then '${owners.freelancerId}' else ${freelancerOf('n')} end`,
    created_at: "now() - interval '400 days' + n * interval '30 seconds'",
  });
  const line = idOf('line', `n * ${MOST_LINES} + source.number`);
  await copyRows(sql, 'order_timeline', [first, last], { id: line, order_id: idOf('order', 'n') });
  await copyRows(sql, 'order_deliveries', [first, last], { order_id: idOf('order', 'n') });
  await copyRows(sql, 'chargebacks', [first, last], { id: "source.id || '-' || n", order_id: idOf('order', 'n') });
  await sql.unsafe('vacuum analyze orders, order_timeline, order_deliveries, chargebacks, people');
}

/** Marks the copies: ids of orders that are made now begin with a later time. */
const PREFIX = '0193';

/** Ids of copies, chosen at random. */
export async function randomCopies(sql: postgres.Sql, last: number, count: number): Promise<string[]> {
  const rows = await sql.unsafe<{ id: string }[]>(
    `select ${idOf('order', 'n')} as id from (select 1 + floor(random() * ${last})::bigint as n from generate_series(1, ${count})) as chosen`,
  );
  return rows.map(({ id }) => id);
}

/** Copies a table's rows of the orders that are copied; `own` says what is another in copy `n` of `source`, the `number`-th of its order. */
async function copyRows(
  sql: postgres.Sql,
  table: string,
  [first, last]: [number, number],
  own: Record<string, string>,
): Promise<void> {
  const columns = await sql<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_name = ${table} and table_schema = 'public' and is_identity = 'NO' and is_generated = 'NEVER'`;
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const values = columns.map(({ name }) => own[name] ?? `source."${name}"`).join(', ');
  const orderId = table === 'orders' ? 'id' : 'order_id';
  await sql.unsafe(`
    with demo as (
      select id, row_number() over (order by id) - 1 as turn, count(*) over () as turns from orders
      where paid_at is not null and id::text not like '${PREFIX}%'
    )
    insert into ${table} (${names})
    select ${values} from demo
    join generate_series(${first}, ${last}) as n on n % demo.turns = demo.turn
    join (select *, row_number() over (partition by ${orderId}) as number from ${table}) as source on source.${orderId} = demo.id`);
}

async function addPeople(sql: postgres.Sql, first: number, last: number): Promise<void> {
  await sql.unsafe(`
    insert into people (user_id, display_name, version)
    select distinct ${buyerOf('n')}, 'Buyer ' || n / ${ORDERS_PER_BUYER}, 1 from generate_series(${first}, ${last}) as n
    union all
    select distinct ${freelancerOf('n')}, 'Freelancer ' || n / ${ORDERS_PER_FREELANCER}, 1 from generate_series(${first}, ${last}) as n
    on conflict do nothing`);
}

function buyerOf(number: string): string {
  return idOf('buyer', `${number} / ${ORDERS_PER_BUYER}`);
}

function freelancerOf(number: string): string {
  return idOf('freelancer', `${number} / ${ORDERS_PER_FREELANCER}`);
}

/** A UUID of version 7 that is the same for the same number, and rises with it. */
function idOf(kind: string, number: string): string {
  const rest = `md5('${kind}-' || (${number}))`;
  return `('${PREFIX}' || lpad(to_hex(${number}), 8, '0') || '7' || substr(${rest}, 1, 3) || 'a' || substr(${rest}, 4, 15))::uuid`;
}
