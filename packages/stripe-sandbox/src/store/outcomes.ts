import type { Queryable } from './database.ts';

/** What can happen later by itself; the part before the dot says to what. */
export type OutcomeKind =
  | 'refund.settle'
  | 'dispute.open'
  | 'dispute.decide'
  | 'dispute.lapse'
  | 'payout.create'
  | 'payout.settle';

/** Something that is due. */
export interface Outcome {
  id: string;
  kind: OutcomeKind;
  /** The id of what it happens to. */
  objectId: string;
}

/** Plans something in the transaction that makes it come. Planning it twice is harmless: what is over stays over. */
export async function planOutcome(sql: Queryable, kind: OutcomeKind, objectId: string, dueAt: Date): Promise<void> {
  await sql`insert into outcomes (kind, object_id, due_at) values (${kind}, ${objectId}, ${dueAt})`;
}

/** Takes one that is due at `now` out of the plan, except of the held kinds; null when there is none left. */
export async function takeDueOutcome(sql: Queryable, now: Date, held: string[]): Promise<Outcome | null> {
  const [row] = await sql<Outcome[]>`
    delete from outcomes where id = (
      select id from outcomes where due_at <= ${now} ${notHeld(sql, held)}
      order by due_at, id limit 1 for update skip locked
    ) returning id, kind, object_id as "objectId"`;
  return row ?? null;
}

/** When the next one is due, held kinds aside; null when nothing is planned. */
export async function findNextOutcome(sql: Queryable, held: string[]): Promise<Date | null> {
  const [row] = await sql<{ due: Date | null }[]>`
    select min(due_at) as due from outcomes where true ${notHeld(sql, held)}`;
  return row?.due ?? null;
}

function notHeld(sql: Queryable, held: string[]) {
  return held.length === 0 ? sql`` : sql`and split_part(kind, '.', 1) not in ${sql(held)}`;
}
