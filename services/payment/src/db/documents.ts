import type { Db, Tx } from '@craftlane/service-kit/db';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { DocumentKind } from '../domain/documents.ts';
import { documentCounters, documents } from './schema.ts';

/** An invoice or another numbered document. */
export type Document = typeof documents.$inferSelect;

/** The document of this kind about a fact, or null. */
export async function findDocumentAbout(tx: Tx, kind: DocumentKind, fact: string): Promise<Document | null> {
  const isIt = and(eq(documents.kind, kind), eq(documents.fact, fact));
  const [document] = await tx.select().from(documents).where(isIt);
  return document ?? null;
}

/**
 * Stores a document under the next number of its kind and year. Whoever issues another one of them waits until this transaction ends, so that
 * a number is given out only with its document.
 */
export async function insertDocument(tx: Tx, document: Omit<Document, 'number' | 'year'>): Promise<void> {
  const { kind, issuedAt } = document;
  const year = issuedAt.getUTCFullYear();
  const [counter] = await tx
    .insert(documentCounters)
    .values({ kind, year, last: 1 })
    .onConflictDoUpdate({
      target: [documentCounters.kind, documentCounters.year],
      set: { last: sql`${documentCounters.last} + 1` },
    })
    .returning({ last: documentCounters.last });
  if (!counter) throw new Error('The counter of documents answered nothing.');
  await tx.insert(documents).values({ ...document, year, number: counter.last });
}

/** The document, or null. */
export async function findDocument(db: Db, id: string): Promise<Document | null> {
  const [document] = await db.select().from(documents).where(eq(documents.id, id));
  return document ?? null;
}

/** One page of the documents addressed to a person, newest first. */
export async function listDocumentsOf(
  db: Db,
  ownerId: string,
  {
    kinds,
    orderId,
    limit,
    offset,
  }: { kinds: readonly DocumentKind[]; orderId?: string | undefined; limit: number; offset: number },
): Promise<{ items: Document[]; total: number }> {
  const isTheirs = and(
    eq(documents.ownerId, ownerId),
    inArray(documents.kind, [...kinds]),
    orderId ? eq(documents.orderId, orderId) : undefined,
  );
  const [items, total] = await Promise.all([
    db
      .select()
      .from(documents)
      .where(isTheirs)
      .orderBy(desc(documents.issuedAt), desc(documents.id))
      .limit(limit)
      .offset(offset),
    db.$count(documents, isTheirs),
  ]);
  return { items, total };
}
