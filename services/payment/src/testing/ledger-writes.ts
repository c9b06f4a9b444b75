import { randomUUID } from 'node:crypto';
import { runContests } from '@craftlane/local-stack/bench/hot-query';
import { openDatabase, transact } from '@craftlane/service-kit/db';
import { book } from '../db/ledger.ts';
import { accounts, type LedgerEntry } from '../domain/postings.ts';

// The postings of a payment, for `npm run bench`: booked, and inserted as they are into plain tables, which the measure makes.
await runContests(async (url, bare) => {
  const { db } = openDatabase({ url });
  // Payments at the same time are of different orders.
  const orders = await bare<{ id: string }[]>`select id from orders order by id limit 100`;
  let turn = 0;
  const entryOf = (): LedgerEntry => {
    const orderId = orders[turn++ % orders.length]?.id ?? '';
    return {
      businessKey: `bench:${randomUUID()}`,
      orderId,
      currency: 'EUR',
      postings: [
        { account: accounts.stripe, amountMinor: 10_500 },
        { account: accounts.held(orderId), amountMinor: -10_500 },
      ],
    };
  };
  const booked = () => transact(db, (tx) => book(tx, [entryOf()], { newId: randomUUID, at: new Date() }));
  const inserted = () =>
    bare.begin(async (tx) => {
      const { businessKey, orderId, currency, postings } = entryOf();
      const id = randomUUID();
      await tx`insert into bench_ledger_transactions (id, business_key, order_id, booked_at) values (${id}, ${businessKey}, ${orderId}, ${new Date()})`;
      const rows = postings.map(({ account, amountMinor }) => ({
        transaction_id: id,
        account,
        amount_minor: amountMinor,
        currency,
      }));
      await tx`insert into bench_ledger_postings ${tx(rows)}`;
    });
  return [{ name: 'ledger writes', ours: booked, bare: inserted }];
});
