import { invalidRequest } from '../errors.ts';
import { getAccount } from '../store/accounts.ts';
import { findBalanceTransaction } from '../store/balance-transactions.ts';
import { getCharge } from '../store/charges.ts';
import { getSession } from '../store/checkout-sessions.ts';
import type { Queryable } from '../store/database.ts';
import { findData, type ListedTable } from '../store/list-page.ts';
import { getIntent } from '../store/payment-intents.ts';
import { getTransfer } from '../store/transfers.ts';
import { listObject } from './list-object.ts';

type JsonObject = Record<string, unknown>;
type Loader = (sql: Queryable, owner: JsonObject) => Promise<unknown>;

const MAX_DEPTH = 4;

/** What can be expanded, by `object` and field. The next resource adds its row here. */
const LOADERS: Record<string, Record<string, Loader>> = {
  'checkout.session': {
    payment_intent: async (sql, session) => await loadIntent(sql, session.payment_intent),
    line_items: async (sql, session) => {
      const { lines } = await getSession(sql, String(session.id));
      const items = lines.map((line) => line.item);
      return listObject(`/v1/checkout/sessions/${session.id}/line_items`, items, false);
    },
  },
  payment_intent: {
    latest_charge: async (sql, intent) => await loadCharge(sql, intent.latest_charge),
  },
  balance_transaction: {
    source: async (sql, movement) => await loadSource(sql, String(movement.source)),
  },
  charge: {
    balance_transaction: async (sql, charge) => await loadMovement(sql, charge.balance_transaction),
    payment_intent: async (sql, charge) => await loadIntent(sql, charge.payment_intent),
  },
  refund: {
    balance_transaction: async (sql, refund) => await loadMovement(sql, refund.balance_transaction),
    charge: async (sql, refund) => await loadCharge(sql, refund.charge),
    failure_balance_transaction: async (sql, refund) => await loadMovement(sql, refund.failure_balance_transaction),
    payment_intent: async (sql, refund) => await loadIntent(sql, refund.payment_intent),
  },
  dispute: {
    charge: async (sql, dispute) => await loadCharge(sql, dispute.charge),
    payment_intent: async (sql, dispute) => await loadIntent(sql, dispute.payment_intent),
  },
  payout: {
    balance_transaction: async (sql, payout) => await loadMovement(sql, payout.balance_transaction),
    failure_balance_transaction: async (sql, payout) => await loadMovement(sql, payout.failure_balance_transaction),
  },
  transfer: {
    balance_transaction: async (sql, transfer) => await loadMovement(sql, transfer.balance_transaction),
    destination: async (sql, transfer) => (await getAccount(sql, String(transfer.destination))).data,
    source_transaction: async (sql, transfer) => await loadCharge(sql, transfer.source_transaction),
  },
  transfer_reversal: {
    balance_transaction: async (sql, reversal) => await loadMovement(sql, reversal.balance_transaction),
    transfer: async (sql, reversal) => await getTransfer(sql, String(reversal.transfer)),
  },
};

/**
 * The object with each dotted path replaced by what it names; `data.` goes through a list. A path that cannot
 * be expanded is refused, as at Stripe.
 */
export async function expandPaths(sql: Queryable, object: object, paths: string[]): Promise<object> {
  const result = structuredClone(object);
  for (const path of paths) {
    const parts = path.split('.');
    if (parts.length > MAX_DEPTH) {
      throw invalidRequest(`You cannot expand more than ${MAX_DEPTH} levels of a property (${path}).`, {
        param: 'expand',
      });
    }
    await expandOne(sql, result, parts, path);
  }
  return result;
}

async function expandOne(sql: Queryable, target: unknown, parts: string[], path: string): Promise<void> {
  const [field, ...rest] = parts;
  if (field === undefined || !isObject(target)) return;
  if (target.object === 'list' && field === 'data' && Array.isArray(target.data)) {
    for (const item of target.data) await expandOne(sql, item, rest, path);
    return;
  }
  if (!isObject(target[field])) {
    const load = LOADERS[String(target.object)]?.[field];
    if (!load) throw invalidRequest(`This property cannot be expanded (${path}).`, { param: 'expand' });
    target[field] = await load(sql, target);
  }
  await expandOne(sql, target[field], rest, path);
}

async function loadIntent(sql: Queryable, id: unknown): Promise<unknown> {
  return typeof id === 'string' ? (await getIntent(sql, id)).data : null;
}

async function loadCharge(sql: Queryable, id: unknown): Promise<unknown> {
  return typeof id === 'string' ? await getCharge(sql, id) : null;
}

/** What moved a balance, by the beginning of its id; what a connected account got is kept as an id alone. */
const SOURCE_TABLES: Readonly<Record<string, ListedTable>> = {
  ch: 'charges',
  du: 'disputes',
  po: 'payouts',
  re: 'refunds',
  tr: 'transfers',
  trr: 'transfer_reversals',
};

async function loadSource(sql: Queryable, id: string): Promise<unknown> {
  const table = SOURCE_TABLES[id.slice(0, id.indexOf('_'))];
  return table === undefined ? id : await findData(sql, table, id);
}

async function loadMovement(sql: Queryable, id: unknown): Promise<unknown> {
  return typeof id === 'string' ? await findBalanceTransaction(sql, id) : null;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
