import { randomUUID } from 'node:crypto';
import { compare } from '@craftlane/local-stack/bench/compare';
import { perSecond } from '@craftlane/local-stack/bench/hot-query';
import { openDatabase, transact } from '@craftlane/service-kit/db';
import postgres from 'postgres';
import { book } from '../db/ledger.ts';
import { accounts, type LedgerEntry } from '../domain/postings.ts';

// The postings of a payment, for `npm run bench`: booked, and inserted as they are.
const url = process.env.DATABASE_URL ?? '';
const { db } = openDatabase({ url });
const bare = postgres(url, { max: 10 });
const [order] = await bare<{ id: string }[]>`select id from orders order by id limit 1`;
const orderId = order?.id ?? '';

const entryOf = (): LedgerEntry => ({
  businessKey: `bench:${randomUUID()}`,
  orderId,
  currency: 'EUR',
  postings: [
    { account: accounts.stripe, amountMinor: 10_500 },
    { account: accounts.held(orderId), amountMinor: -10_500 },
  ],
});

const booked = () => transact(db, (tx) => book(tx, [entryOf()], { newId: randomUUID, at: new Date() }));

const inserted = () =>
  bare.begin(async (tx) => {
    const { businessKey, currency, postings } = entryOf();
    const id = randomUUID();
    await tx`insert into ledger_transactions (id, business_key, order_id, booked_at) values (${id}, ${businessKey}, ${orderId}, ${new Date()})`;
    const rows = postings.map(({ account, amountMinor }) => ({
      transaction_id: id,
      account,
      amount_minor: amountMinor,
      currency,
    }));
    await tx`insert into ledger_postings ${tx(rows)}`;
  });

const comparison = await compare(
  () => perSecond(booked),
  () => perSecond(inserted),
);
process.stdout.write(JSON.stringify([{ name: 'ledger writes', comparison }]), () => process.exit());
