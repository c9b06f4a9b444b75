import type Stripe from 'stripe';
import { z } from 'zod';
import { listObject } from '../api/list-object.ts';
import { forAccounts, operation } from '../api/operation.ts';
import { createdParam, currencyParam, expandOnlyParams, listParams, textParam } from '../api/param-schemas.ts';
import { findAccount } from '../store/accounts.ts';
import { getBalanceTransaction, listBalance } from '../store/balance-transactions.ts';
import type { Queryable } from '../store/database.ts';
import { listPage } from '../store/list-page.ts';

const PATH = '/v1/balance_transactions';

const listBalanceTransactionsParams = z.strictObject({
  ...listParams,
  created: createdParam.exactOptional(),
  currency: currencyParam.exactOptional(),
  payout: textParam(100).exactOptional(),
  source: textParam(100).exactOptional(),
  type: textParam(100).exactOptional(),
}) satisfies z.ZodType<Stripe.BalanceTransactionListParams>;

/** The balance of the platform or of a connected account, and what moved it. */
export const balanceOperations = [
  forAccounts(
    operation('GET', '/v1/balance', expandOnlyParams, async ({ tx, account }) => await readBalance(tx, account)),
  ),

  forAccounts(
    operation('GET', PATH, listBalanceTransactionsParams, async ({ tx, account }, params) => {
      const where = tx`account is not distinct from ${account}
        ${params.currency === undefined ? tx`` : tx`and currency = ${params.currency}`}
        ${params.payout === undefined ? tx`` : tx`and payout = ${params.payout}`}
        ${params.source === undefined ? tx`` : tx`and source = ${params.source}`}
        ${params.type === undefined ? tx`` : tx`and type = ${params.type}`}`;
      const source = { table: 'balance_transactions', kind: 'balance transaction', where } as const;
      const page = await listPage<Stripe.BalanceTransaction>(tx, source, params);
      return listObject(PATH, page.data, page.hasMore);
    }),
  ),

  forAccounts(
    operation('GET', `${PATH}/:id`, expandOnlyParams, async ({ tx, id, account }) => {
      return await getBalanceTransaction(tx, id, account);
    }),
  ),
];

/** All money is available at once; a balance that never moved is zero of its own currency. */
async function readBalance(sql: Queryable, account: string | null): Promise<Stripe.Balance> {
  const moved = await listBalance(sql, account);
  const amounts = moved.length > 0 ? moved : [{ currency: await ownCurrency(sql, account), amount: 0 }];
  const entries = (read: (amount: number) => number) =>
    amounts.map(({ currency, amount }) => ({
      amount: read(amount),
      currency,
      source_types: { card: read(amount) },
    }));
  return { object: 'balance', available: entries((amount) => amount), livemode: false, pending: entries(() => 0) };
}

async function ownCurrency(sql: Queryable, account: string | null): Promise<string> {
  const found = account === null ? null : await findAccount(sql, account);
  return found?.data.default_currency ?? 'eur';
}
