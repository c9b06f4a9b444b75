import { randomUUID } from 'node:crypto';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Market, type Placed, startMarket } from '../testing/market.ts';
import { trialBalance } from './ledger.ts';

let market: Market;
let placed: Placed;
let app: Sql;
let owner: Sql;
beforeAll(async () => {
  market = await startMarket();
  placed = await market.placePaid();
  app = postgres(market.database.appUrl, { max: 1 });
  owner = postgres(market.database.ownerUrl, { max: 1 });
});
afterAll(async () => {
  await Promise.all([app.end(), owner.end()]);
  await market.stop();
});

type Line = [account: string, amountMinor: number, currency?: string];

/** Inserts one transaction with these lines; resolves only when it commits. */
const insert = (sql: Sql, lines: Line[], key: string = randomUUID()) =>
  sql.begin(async (tx) => {
    const id = randomUUID();
    await tx`insert into ledger_transactions (id, business_key, order_id, booked_at) values (${id}, ${key}, ${placed.orderId}, now())`;
    for (const [account, amount, currency = 'EUR'] of lines) {
      await tx`insert into ledger_postings (transaction_id, account, amount_minor, currency) values (${id}, ${account}, ${amount}, ${currency})`;
    }
  });

test('a transaction that sums to zero is accepted', async () => {
  await insert(app, [
    ['platform:losses', 100],
    ['platform:fees', -100],
  ]);
});

test.each<[string, Line[], string]>([
  [
    'does not sum to zero',
    [
      ['stripe', 100],
      ['platform:fees', -99],
    ],
    'ledger_sums_to_zero',
  ],
  [
    'sums to zero only across currencies',
    [
      ['stripe', 100],
      ['platform:fees', -100, 'USD'],
    ],
    'ledger_sums_to_zero',
  ],
  ['has one posting', [['stripe', 100]], 'ledger_at_least_two_postings'],
  ['has no posting', [], 'ledger_at_least_two_postings'],
  [
    'names an unknown account',
    [
      ['pocket', 100],
      ['stripe', -100],
    ],
    'ledger_postings_account',
  ],
  [
    'has an empty line',
    [
      ['stripe', 0],
      ['platform:fees', 0],
    ],
    'ledger_postings_amount',
  ],
])('a transaction that %s is refused by the database, whoever writes', async (_, lines, constraint) => {
  const before = await owner`select count(*)::int as count from ledger_transactions`;
  for (const sql of [app, owner]) {
    await expect(insert(sql, lines)).rejects.toMatchObject({ code: '23514', constraint_name: constraint });
  }
  expect(await owner`select count(*)::int as count from ledger_transactions`).toEqual(before);
});

test('the sum is checked at commit, not before', async () => {
  const steps: string[] = [];
  const attempt = app.begin(async (tx) => {
    const id = randomUUID();
    await tx`insert into ledger_transactions (id, business_key, order_id, booked_at) values (${id}, ${id}, ${placed.orderId}, now())`;
    await tx`insert into ledger_postings (transaction_id, account, amount_minor, currency) values (${id}, 'stripe', 5, 'EUR')`;
    steps.push('inserted');
  });
  await expect(attempt).rejects.toMatchObject({ constraint_name: 'ledger_at_least_two_postings' });
  expect(steps).toEqual(['inserted']);
});

test.each(['order', 'clearing', 'available'])('nobody takes more than there is of %s', async (name) => {
  const { orderId, quote } = placed;
  const account = name === 'order' ? `order:${orderId}` : `freelancer:${quote.freelancerId}:${name}`;
  const balanceMinor = -((await market.balances())[account] ?? 0);
  const take = (minor: number) =>
    insert(app, [
      [account, minor],
      ['platform:losses', -minor],
    ]);
  await expect(take(balanceMinor + 1)).rejects.toMatchObject({ constraint_name: 'ledger_account_covered' });
  // What is there, and what comes in the same transaction, can be taken.
  await insert(app, [
    ['platform:losses', 5],
    [account, -5],
    [account, 5],
    ['platform:fees', -5],
  ]);
});

test('a line cannot be added to a booked transaction', async () => {
  const [booked] = await owner<{ id: string }[]>`select id from ledger_transactions limit 1`;
  const attempt = app`insert into ledger_postings (transaction_id, account, amount_minor, currency) values (${booked?.id ?? ''}, 'stripe', 5, 'EUR')`;
  await expect(attempt).rejects.toMatchObject({ constraint_name: 'ledger_sums_to_zero' });
});

test('the same business fact is booked once', async () => {
  const lines: Line[] = [
    ['stripe', 100],
    ['platform:fees', -100],
  ];
  await expect(insert(app, lines, `order:${placed.orderId}:paid`)).rejects.toMatchObject({ code: '23505' });
});

test.each(['ledger_transactions', 'ledger_postings'])(
  'the running role can neither change nor remove rows of %s',
  async (table) => {
    const column = table === 'ledger_postings' ? 'account' : 'business_key';
    await expect(app.unsafe(`update ${table} set ${column} = 'stripe'`)).rejects.toMatchObject({ code: '42501' });
    await expect(app.unsafe(`delete from ${table}`)).rejects.toMatchObject({ code: '42501' });
    await expect(app.unsafe(`truncate ${table} cascade`)).rejects.toMatchObject({ code: '42501' });
    await expect(app.unsafe(`drop trigger ${table}_balance on ${table}`)).rejects.toMatchObject({ code: '42501' });
  },
);

test('the trial balance is zero, now and at any past instant', async () => {
  const now = await trialBalance(market.db, new Date(Date.now() + 60_000));
  expect(now.reduce((sum, { balanceMinor }) => sum + balanceMinor, 0)).toBe(0);
  expect(now).toContainEqual({ account: `order:${placed.orderId}`, currency: 'EUR', balanceMinor: -8_000 });
  expect(await trialBalance(market.db, new Date(0))).toEqual([]);
});
