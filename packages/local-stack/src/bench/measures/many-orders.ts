import postgres from 'postgres';
import { percentile, repeat } from '../compare.ts';
import { timed } from '../load.ts';
import type { Result } from '../report.ts';
import { as, getJson, type Workshop } from '../workshop.ts';

const FEW = 1_000;
const MANY = 1_000_000;
const ORDERS_PER_BUYER = 100;
const PER_ROUND = 100;
const PREFIX = 'bench';

/** What an order page asks for, with a thousand orders and with a million: the order itself, and the list it was chosen from. */
export async function measureManyOrders({ stack, buyer }: Workshop): Promise<Result[]> {
  const sql = postgres(stack.databases.get('payment')?.ownerUrl ?? '', { max: 1, onnotice: () => undefined });
  try {
    await addOrders(sql, 1, FEW);
    const paths = await pathsOf(sql, buyer.id);
    const few = await p95Of(stack.urls.payment, paths, buyer);
    await addOrders(sql, FEW + 1, MANY);
    const many = await p95Of(stack.urls.payment, paths, buyer);
    return paths.map(({ name }, index) => {
      const [before, after] = [few[index]?.median ?? Number.NaN, many[index]?.median ?? Number.NaN];
      const detail = `p95 ${before.toFixed(1)} ms with ${FEW} orders, ${after.toFixed(1)} ms with ${MANY}`;
      const raw = { few: few[index], many: many[index] };
      return {
        name: `${name}, a million orders`,
        value: after / before,
        unit: 'ratio',
        goal: { max: 1.5 },
        detail,
        raw,
      };
    });
  } finally {
    await sql.end();
  }
}

interface Path {
  name: string;
  path: string;
}

async function pathsOf(sql: postgres.Sql, buyerId: string): Promise<Path[]> {
  const [order] = await sql<{ id: string }[]>`
    select id from orders where buyer_id = ${buyerId} and paid_at is not null order by created_at desc limit 1`;
  return [
    { name: 'order', path: `/api/payment/orders/${order?.id}` },
    { name: 'order list', path: '/api/payment/orders?role=buyer' },
  ];
}

async function p95Of(url: string, paths: readonly Path[], buyer: Workshop['buyer']) {
  const all = [];
  for (const { path } of paths)
    all.push(
      await repeat(async () => {
        const times: number[] = [];
        for (let turn = 0; turn < PER_ROUND; turn++) times.push(await timed(() => getJson(`${url}${path}`, as(buyer))));
        return percentile(times, 0.95);
      }),
    );
  return all;
}

/** Copies a paid order with its timeline, a hundred times for each of many buyers. */
async function addOrders(sql: postgres.Sql, first: number, last: number): Promise<void> {
  const columns = await sql<{ name: string }[]>`
    select column_name as name from information_schema.columns where table_name = 'orders' and table_schema = 'public'`;
  const own = {
    id: idOf('order', 'n'),
    buyer_id: idOf('buyer', `n / ${ORDERS_PER_BUYER}`),
    created_at: "created_at - n * interval '1 second'",
  };
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const values = columns.map(({ name }) => own[name as keyof typeof own] ?? `template."${name}"`).join(', ');
  await sql.unsafe(`insert into people (user_id, display_name, version)
    select ${idOf('buyer', 'n')}, 'Buyer ' || n, 1 from generate_series(${Math.floor(first / ORDERS_PER_BUYER)}, ${Math.floor(last / ORDERS_PER_BUYER)}) as n
    on conflict do nothing`);
  await sql.unsafe(`with template as (select * from orders where paid_at is not null order by created_at, id limit 1)
    insert into orders (${names}) select ${values} from template, generate_series(${first}, ${last}) as n`);
  await sql.unsafe(`insert into order_timeline (id, order_id, type, by, at)
    select ${idOf('line', 'n')}, ${idOf('order', 'n')}, 'order_placed', 'buyer', now() from generate_series(${first}, ${last}) as n`);
  await sql.unsafe('analyze orders, order_timeline, people');
}

/** An id that is the same for the same number. */
function idOf(kind: string, number: string): string {
  return `md5('${PREFIX}-${kind}-' || (${number}))::uuid`;
}
