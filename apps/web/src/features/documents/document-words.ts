import type { DocumentKind } from '@craftlane/contracts/documents';

/** What documents are called. */
export const kindWords: Record<DocumentKind, string> = {
  invoice: 'Invoice',
  credit_note: 'Credit note',
  commission_note: 'Commission note',
  commission_credit_note: 'Commission credit note',
};

const longDate = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

/** The day a document was issued, by UTC as its number's year is. */
export function issuedText(issuedAt: string): string {
  return longDate.format(new Date(issuedAt));
}

/** What a document says about the side it does not address. */
export function counterpartWords(kind: DocumentKind): string {
  return kind === 'invoice' || kind === 'credit_note' ? 'Work by' : 'Work for';
}
