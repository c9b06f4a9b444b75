/** What a label says about a gig. */
export type LabelKind = 'category' | 'subcategory' | 'tag' | 'language' | 'freelancer';

/**
 * A label is a lexeme that stands beside the words of a document, so that one look into one index answers for words and
 * filters together. It begins with a sign that no word has.
 */
export function labelOf(kind: LabelKind, value: string): string {
  return `=${kind}:${value}`;
}

/** The label as a query in PostgreSQL's tsquery notation. */
export function labelQuery(kind: LabelKind, value: string): string {
  return `'${labelOf(kind, value).replace(/\\/g, '\\\\').replace(/'/g, "''")}'`;
}
