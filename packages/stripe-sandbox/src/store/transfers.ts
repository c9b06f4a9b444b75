import type Stripe from 'stripe';
import { resourceMissing } from '../errors.ts';
import { asJson, type Queryable } from './database.ts';

/** Stores a new transfer. */
export async function insertTransfer(sql: Queryable, transfer: Stripe.Transfer): Promise<void> {
  await sql`
    insert into transfers (id, created, destination, source_transaction, transfer_group, amount, data)
    values (${transfer.id}, ${transfer.created}, ${String(transfer.destination)}, ${idOf(transfer.source_transaction)},
      ${transfer.transfer_group}, ${transfer.amount}, ${asJson(sql, transfer)})`;
}

/** Writes the transfer back. The caller holds its row lock. */
export async function saveTransfer(sql: Queryable, transfer: Stripe.Transfer): Promise<void> {
  await sql`update transfers set data = ${asJson(sql, transfer)} where id = ${transfer.id}`;
}

/** The transfer, or `resource_missing`. */
export async function getTransfer(sql: Queryable, id: string): Promise<Stripe.Transfer> {
  const [row] = await sql<{ data: Stripe.Transfer }[]>`select data from transfers where id = ${id}`;
  if (!row) throw resourceMissing('transfer', id);
  return row.data;
}

/** The transfer with its row locked until the transaction ends, or `resource_missing`. */
export async function lockTransfer(sql: Queryable, id: string): Promise<Stripe.Transfer> {
  const [row] = await sql<{ data: Stripe.Transfer }[]>`select data from transfers where id = ${id} for update`;
  if (!row) throw resourceMissing('transfer', id);
  return row.data;
}

/** What was ever transferred out of a charge, in minor units; what was reversed since counts too. */
export async function transferredMinor(sql: Queryable, chargeId: string): Promise<number> {
  const [row] = await sql<{ total: number }[]>`
    select coalesce(sum(amount), 0)::float8 as total from transfers where source_transaction = ${chargeId}`;
  return row?.total ?? 0;
}

/** The newest transfers to an account, for a page. */
export async function listNewestTransfers(sql: Queryable, account: string, limit: number): Promise<Stripe.Transfer[]> {
  const rows = await sql<{ data: Stripe.Transfer }[]>`
    select data from transfers where destination = ${account} order by seq desc limit ${limit}`;
  return rows.map((row) => row.data);
}

/** Stores a new reversal. The caller holds the transfer's row lock. */
export async function insertReversal(sql: Queryable, reversal: Stripe.TransferReversal): Promise<void> {
  await sql`
    insert into transfer_reversals (id, created, transfer, data)
    values (${reversal.id}, ${reversal.created}, ${String(reversal.transfer)}, ${asJson(sql, reversal)})`;
}

/** A reversal of this transfer, or `resource_missing`. */
export async function getReversal(sql: Queryable, transferId: string, id: string): Promise<Stripe.TransferReversal> {
  const [row] = await sql<{ data: Stripe.TransferReversal }[]>`
    select data from transfer_reversals where id = ${id} and transfer = ${transferId}`;
  if (!row) throw resourceMissing('transfer_reversal', id);
  return row.data;
}

function idOf(reference: Stripe.Transfer['source_transaction']): string | null {
  return typeof reference === 'object' && reference !== null ? reference.id : reference;
}
