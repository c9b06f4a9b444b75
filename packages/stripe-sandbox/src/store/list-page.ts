import type postgres from 'postgres';
import { resourceMissing } from '../errors.ts';
import type { Queryable } from './database.ts';

/** Bounds on `created`, in seconds since 1970. */
export interface CreatedRange {
  gt?: number | undefined;
  gte?: number | undefined;
  lt?: number | undefined;
  lte?: number | undefined;
}

/** Stripe's cursor: at most one of the two ids, newest first. */
export interface PageParams {
  limit: number;
  starting_after?: string | undefined;
  ending_before?: string | undefined;
  created?: CreatedRange | undefined;
}

/** The tables with the columns that paging needs. */
export type ListedTable =
  | 'checkout_sessions'
  | 'payment_intents'
  | 'charges'
  | 'refunds'
  | 'events'
  | 'accounts'
  | 'transfers'
  | 'transfer_reversals'
  | 'balance_transactions'
  | 'disputes'
  | 'payouts';

/** Which rows a list may show and what its things are called in an error. */
export interface ListSource {
  table: ListedTable;
  kind: string;
  where: postgres.PendingQuery<postgres.Row[]>;
}

/** One page of `data` columns, newest first; `resource_missing` when the cursor names nothing. */
export async function listPage<T>(
  sql: Queryable,
  source: ListSource,
  page: PageParams,
): Promise<{ data: T[]; hasMore: boolean }> {
  const isBackwards = page.ending_before !== undefined;
  const seq = await findCursor(sql, source, page);
  const beyond = seq === null ? sql`` : isBackwards ? sql`and seq > ${seq}` : sql`and seq < ${seq}`;
  const rows = await sql<{ data: T }[]>`
    select data from ${sql(source.table)}
    where ${source.where} ${createdWithin(sql, page.created)} ${beyond}
    order by seq ${isBackwards ? sql`asc` : sql`desc`} limit ${page.limit + 1}`;
  const data = rows.slice(0, page.limit).map((row) => row.data);
  return { data: isBackwards ? data.reverse() : data, hasMore: rows.length > page.limit };
}

/** The object with this id as the API shows it; null when there is none. */
export async function findData(sql: Queryable, table: ListedTable, id: string): Promise<unknown> {
  const [row] = await sql<{ data: unknown }[]>`select data from ${sql(table)} where id = ${id}`;
  return row?.data ?? null;
}

async function findCursor(sql: Queryable, source: ListSource, page: PageParams): Promise<string | null> {
  const [param, id] =
    page.ending_before === undefined
      ? (['starting_after', page.starting_after] as const)
      : (['ending_before', page.ending_before] as const);
  if (id === undefined) return null;
  const [row] = await sql<{ seq: string }[]>`select seq from ${sql(source.table)} where id = ${id}`;
  if (!row) throw resourceMissing(source.kind, id, param);
  return row.seq;
}

function createdWithin(sql: Queryable, range: CreatedRange = {}) {
  return sql`
    ${range.gt === undefined ? sql`` : sql`and created > ${range.gt}`}
    ${range.gte === undefined ? sql`` : sql`and created >= ${range.gte}`}
    ${range.lt === undefined ? sql`` : sql`and created < ${range.lt}`}
    ${range.lte === undefined ? sql`` : sql`and created <= ${range.lte}`}`;
}
