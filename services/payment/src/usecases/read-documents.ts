import type { DocumentSummary, Document as DocumentView } from '@craftlane/contracts/documents';
import type { Actor } from '@craftlane/service-kit/auth';
import { notFound } from '@craftlane/service-kit/errors';
import { type Document, findDocument, listDocumentsOf } from '../db/documents.ts';
import type { PaymentDeps } from '../deps.ts';
import type { DocumentKind } from '../domain/documents.ts';

const kindsOf = {
  buyer: ['invoice', 'credit_note'],
  freelancer: ['commission_note', 'commission_credit_note'],
} as const satisfies Record<string, readonly DocumentKind[]>;

const prefixes: Record<DocumentKind, string> = {
  invoice: 'INV',
  credit_note: 'CN',
  commission_note: 'COM',
  commission_credit_note: 'CCN',
};

/** One page of the actor's own documents, newest first. */
export async function listDocuments(
  { db }: PaymentDeps,
  actor: Actor,
  query: { page: number; pageSize: number; role: 'buyer' | 'freelancer'; orderId?: string | undefined },
): Promise<{ items: DocumentSummary[]; total: number; page: number; pageSize: number }> {
  const { page, pageSize, role, orderId } = query;
  const range = { limit: pageSize, offset: (page - 1) * pageSize };
  const { items, total } = await listDocumentsOf(db, actor.userId, { kinds: kindsOf[role], orderId, ...range });
  return { items: items.map(summaryOf), total, page, pageSize };
}

/** A document that is addressed to the actor. Throws NOT_FOUND for everybody else. */
export async function getDocument(
  { db }: PaymentDeps,
  actor: Actor,
  { documentId }: { documentId: string },
): Promise<DocumentView> {
  const document = await findDocument(db, documentId);
  if (document?.ownerId !== actor.userId) throw notFound('no document of the caller');
  const { issuer, recipient, counterpart, lines } = document.content;
  const corrected = document.correctsId && (await findDocument(db, document.correctsId));
  const corrects = corrected ? numberOf(corrected) : null;
  return { ...summaryOf(document), issuer, recipient, counterpart, lines, corrects };
}

function summaryOf(document: Document): DocumentSummary {
  const { id, kind, orderId, content, currency, totalMinor, issuedAt } = document;
  const number = numberOf(document);
  return { id, kind, number, orderId, title: content.title, currency, totalMinor, issuedAt: issuedAt.toISOString() };
}

/** `INV-2026-000001`. */
function numberOf({ kind, year, number }: Document): string {
  return `${prefixes[kind]}-${year}-${String(number).padStart(6, '0')}`;
}
