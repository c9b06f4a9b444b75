import postgres from 'postgres';
import { demoBuyer, demoEmail, demoOperator } from '../../seed/accounts.ts';
import { percentile, repeat, type Series, series } from '../compare.ts';
import { copyOrders, randomCopies } from '../copy-orders.ts';
import { timed } from '../load.ts';
import type { Result } from '../report.ts';
import { openWebSession } from '../web-session.ts';
import { as, FREELANCER, getJson, logIn, type Workshop } from '../workshop.ts';

const FEW = 1_000;
const MANY = 1_000_000;
const PER_ROUND = 100;
/** Orders whose page is opened, one after the other: more than a round, so that a page is seldom opened twice in one. */
const OPENED = 300;

/**
 * What an order's page and the lists before it ask for, with a thousand orders and with a million. The pages are of orders chosen at random,
 * from the service and through the web app; the lists are those of a buyer and a freelancer with five hundred orders each. Minutes lie
 * between the two, so each is taken in turns with a read that no order touches, and what is compared is how much longer it takes than that.
 */
export async function measureManyOrders(workshop: Workshop): Promise<Result[]> {
  const { stack, buyer, freelancer } = workshop;
  const sql = postgres(stack.databases.get('payment')?.ownerUrl ?? '', { max: 1, onnotice: () => undefined });
  const owners = { buyerId: buyer.id, freelancerId: freelancer.id };
  try {
    await copyOrders(sql, 1, FEW, owners);
    const few = await measureReads(workshop, await randomCopies(sql, FEW, OPENED));
    await copyOrders(sql, FEW + 1, MANY, owners);
    const many = await measureReads(workshop, await randomCopies(sql, MANY, OPENED));
    return few.flatMap((before, index) => many.slice(index, index + 1).map((after) => resultOf(before, after)));
  } finally {
    await sql.end();
  }
}

/** What one read took: its p95 in milliseconds, and that as a multiple of the other read's, by round. */
type Read = { name: string; p95: Series; relative: Series };

async function measureReads({ stack, gig }: Workshop, orderIds: readonly string[]): Promise<Read[]> {
  const orders = `${stack.urls.payment}/api/payment/orders`;
  const operator = as(await logIn(stack, demoOperator.email));
  const buyer = as(await logIn(stack, demoBuyer.email));
  const freelancer = as(await logIn(stack, demoEmail(FREELANCER)));
  const browser = { headers: await openWebSession(stack, demoOperator.email) };
  const pageOf = (turn: number) => orderIds[turn % orderIds.length] ?? '';
  const webPage = (turn: number) => encodeURIComponent(JSON.stringify({ orderId: pageOf(turn) }));
  const reads: [string, (turn: number) => Promise<unknown>][] = [
    ['order', (turn) => getJson(`${orders}/${pageOf(turn)}`, operator)],
    [
      'order page on the web',
      (turn) => getJson(`${stack.urls.web}/api/trpc/orders.get?input=${webPage(turn)}`, browser),
    ],
    ['order list of a buyer', () => getJson(`${orders}?role=buyer`, buyer)],
    ['order list of a freelancer', () => getJson(`${orders}?role=freelancer`, freelancer)],
  ];
  const measured: Read[] = [];
  const other = () => getJson(`${stack.urls.gig}/api/gigs/${gig.id}`);
  for (const [name, read] of reads) measured.push({ name, ...(await measureBeside(other, read)) });
  return measured;
}

async function measureBeside(other: () => Promise<unknown>, read: (turn: number) => Promise<unknown>) {
  let turn = 0;
  const p95s: number[] = [];
  const relative = await repeat(async () => {
    const [times, othersTimes]: [number[], number[]] = [[], []];
    for (let count = 0; count < PER_ROUND; count++) {
      times.push(await timed(() => read(turn++)));
      othersTimes.push(await timed(other));
    }
    p95s.push(percentile(times, 0.95));
    return percentile(times, 0.95) / percentile(othersTimes, 0.95);
  });
  return { p95: series(p95s.slice(1)), relative };
}

function resultOf(few: Read, many: Read): Result {
  const detail = [
    `p95 ${few.p95.median.toFixed(1)} ms with ${FEW} orders, ${many.p95.median.toFixed(1)} ms with ${MANY}`,
    `beside another read ${few.relative.median.toFixed(2)} and ${many.relative.median.toFixed(2)}`,
  ].join('; ');
  return {
    name: `${few.name}, a million orders`,
    value: many.relative.median / few.relative.median,
    unit: 'ratio',
    goal: { max: 1.5 },
    detail,
    raw: { few, many },
  };
}
