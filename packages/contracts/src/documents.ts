import { z } from 'zod';
import { signedIn } from './base.ts';
import { currencySchema } from './values/money.ts';
import { pageOf, pageQueryShape } from './values/paging.ts';
import { idSchema, instantSchema } from './values/text.ts';

/** What there are documents of: invoices to buyers, commission notes to freelancers, and credit notes to both. */
export const documentKindSchema = z.enum(['invoice', 'credit_note', 'commission_note', 'commission_credit_note']);

/** See {@link documentKindSchema}. */
export type DocumentKind = z.infer<typeof documentKindSchema>;

/** A row of a list of documents. `number` is unique and without gaps within its kind and year, for example `INV-2026-000001`. */
export const documentSummarySchema = z.object({
  id: idSchema,
  kind: documentKindSchema,
  number: z.string(),
  orderId: idSchema,
  title: z.string(),
  currency: currencySchema,
  totalMinor: z.int(),
  issuedAt: instantSchema,
});

/** See {@link documentSummarySchema}. */
export type DocumentSummary = z.infer<typeof documentSummarySchema>;

/** A document as it was issued; it never changes. Amounts in minor units. */
export const documentSchema = documentSummarySchema.extend({
  /** Who runs the marketplace, line by line. */
  issuer: z.array(z.string()),
  recipient: z.string(),
  /** The other side of the order. */
  counterpart: z.string(),
  lines: z.array(z.object({ text: z.string(), amountMinor: z.int() })),
  /** The number of the document a credit note takes something back of. */
  corrects: z.string().nullable(),
});

/** See {@link documentSchema}. */
export type Document = z.infer<typeof documentSchema>;

/** Which documents of one's own to list. */
export const documentQuerySchema = z.strictObject({
  ...pageQueryShape,
  role: z.enum(['buyer', 'freelancer']),
  orderId: idSchema.optional(),
});

const tags = ['documents'];

/** What people read of their invoices and notes; part of the payment service's contract. */
export const documentProcedures = {
  /** One's own, newest first. */
  listDocuments: signedIn
    .route({ method: 'GET', path: '/api/payment/documents', tags })
    .input(documentQuerySchema)
    .output(pageOf(documentSummarySchema)),
  /** One's own; `NOT_FOUND` for everybody else's. */
  getDocument: signedIn
    .route({ method: 'GET', path: '/api/payment/documents/{documentId}', tags })
    .input(z.strictObject({ documentId: idSchema }))
    .output(documentSchema),
};
