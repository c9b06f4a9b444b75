import type { FileRefusal } from '@craftlane/contracts/values/files';
import { and, count, eq, inArray, isNotNull, lt, or, sql, sum } from 'drizzle-orm';
import type { Db, Tx } from '../db.ts';
import { files, type StoredFile } from './table.ts';

/** Stores a file whose bytes are to come. */
export async function insertFile(db: Db | Tx, file: typeof files.$inferInsert): Promise<StoredFile> {
  const [row] = await db.insert(files).values(file).returning();
  if (!row) throw new Error('The file was not stored.');
  return row;
}

/** The file whatever its state; null when there is none, or when it is being removed. */
export async function findFile(db: Db | Tx, id: string): Promise<StoredFile | null> {
  const [row] = await db.select().from(files).where(eq(files.id, id));
  return row && row.status !== 'removing' ? row : null;
}

/** Those of the files that exist, by id, kept from changing until the transaction ends. */
export async function lockFiles(tx: Tx, ids: readonly string[]): Promise<Map<string, StoredFile>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(files)
    .where(inArray(files.id, [...ids]))
    .orderBy(files.id)
    .for('update');
  return new Map(rows.map((row) => [row.id, row]));
}

/** Those of the files that exist, by id. */
export async function readFiles(db: Db | Tx, ids: readonly string[]): Promise<Map<string, StoredFile>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select()
    .from(files)
    .where(inArray(files.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Lets nobody else who takes this lock count or add files of a person until the transaction ends. */
export async function lockOwner(tx: Tx, ownerId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`craftlane:files-of:${ownerId}`}, 0))`);
}

/** How many files of a person belong to nothing, and their bytes, arrived or not. */
export async function measureUnattached(db: Db | Tx, ownerId: string): Promise<{ count: number; bytes: number }> {
  const [row] = await db
    .select({ count: count(), bytes: sum(files.declaredSize).mapWith(Number) })
    .from(files)
    .where(and(eq(files.ownerId, ownerId), isNotNull(files.unattachedSince)));
  return { count: row?.count ?? 0, bytes: row?.bytes ?? 0 };
}

/** Lets a file whose bytes are there be looked at; false when somebody else was faster. */
export async function markProcessing(tx: Tx, id: string): Promise<boolean> {
  const changed = await tx
    .update(files)
    .set({ status: 'processing' })
    .where(and(eq(files.id, id), eq(files.status, 'pending')))
    .returning({ id: files.id });
  return changed.length > 0;
}

/** What was found in a file that is good. */
export type Findings = Pick<StoredFile, 'size' | 'sha256' | 'width' | 'height' | 'widths'>;

/** Ends the processing of a file that is good. */
export async function markReady(db: Db, id: string, findings: Findings): Promise<void> {
  await db
    .update(files)
    .set({ status: 'ready', ...findings })
    .where(and(eq(files.id, id), eq(files.status, 'processing')));
}

/** Ends the processing of a file that is not good. */
export async function markRefused(db: Db, id: string, refusal: FileRefusal): Promise<void> {
  await db
    .update(files)
    .set({ status: 'refused', refusal })
    .where(and(eq(files.id, id), eq(files.status, 'processing')));
}

/** Lets files belong to something. */
export async function setAttached(tx: Tx, ids: readonly string[], attachedTo: string): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(files)
    .set({ attachedTo, unattachedSince: null })
    .where(inArray(files.id, [...ids]));
}

/** Lets files belong to nothing any more, those of them that belong to `attachedTo`. */
export async function setDetached(tx: Tx, ids: readonly string[], attachedTo: string): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(files)
    .set({ attachedTo: null, unattachedSince: sql`now()` })
    .where(and(inArray(files.id, [...ids]), eq(files.attachedTo, attachedTo)));
}

/** Files that belong to a thing, oldest first. */
export async function listAttached(db: Db | Tx, attachedTo: string): Promise<StoredFile[]> {
  return db.select().from(files).where(eq(files.attachedTo, attachedTo)).orderBy(files.id);
}

/** How long files wait before they are taken for forgotten; PostgreSQL intervals. */
const patience = { arriving: sql`interval '1 hour'`, unattached: sql`interval '24 hours'` };

/**
 * Takes up to `limit` files that nobody will want any more: never sent or refused an hour ago, belonging to nothing for a day, and
 * those that a sweep before this one did not finish. Nobody sees or attaches them from now on.
 */
export async function takeForgotten(db: Db, limit: number): Promise<Pick<StoredFile, 'id' | 'folder'>[]> {
  const isForgotten = or(
    eq(files.status, 'removing'),
    and(
      inArray(files.status, ['pending', 'refused']),
      isNotNull(files.unattachedSince),
      lt(files.createdAt, sql`now() - ${patience.arriving}`),
    ),
    lt(files.unattachedSince, sql`now() - ${patience.unattached}`),
  );
  const taken = db
    .select({ id: files.id })
    .from(files)
    .where(isForgotten)
    .limit(limit)
    .for('update', { skipLocked: true });
  return db
    .update(files)
    .set({ status: 'removing' })
    .where(inArray(files.id, taken))
    .returning({ id: files.id, folder: files.folder });
}

/** Forgets a file whose bytes are gone. */
export async function deleteFile(db: Db, id: string): Promise<void> {
  await db.delete(files).where(and(eq(files.id, id), eq(files.status, 'removing')));
}

/** Up to `limit` files whose link has ended, so that nothing arrives any more. */
export async function listArrived(db: Db, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: files.id })
    .from(files)
    .where(and(eq(files.mayStillArrive, true), lt(files.createdAt, sql`now() - ${patience.arriving}`)))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Notes that nothing arrives any more and that nothing is left where it would. */
export async function markArrived(db: Db, id: string): Promise<void> {
  await db.update(files).set({ mayStillArrive: false }).where(eq(files.id, id));
}
