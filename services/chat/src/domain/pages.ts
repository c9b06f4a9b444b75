/** Rows of one page, and whether more lie beyond it. */
export interface Page<Row> {
  rows: Row[];
  hasMore: boolean;
}

/** Cuts a page of `limit` from rows that were read one further than that. */
export function cutPage<Row>(rows: readonly Row[], limit: number): Page<Row> {
  return { rows: rows.slice(0, limit), hasMore: rows.length > limit };
}

/**
 * Like {@link cutPage} for a list whose cursor is an instant: rows of the same instant stay on one page, which may so exceed
 * `limit`, because the next page starts strictly before. `rows` must hold all rows of their last instant. When the tie goes
 * to the end of what was read, `hasMore` is true and the next page may be empty.
 */
export function cutPageAtInstant<Row extends { updatedAt: string }>(rows: readonly Row[], limit: number): Page<Row> {
  const border = rows[limit - 1]?.updatedAt;
  const end = rows.findIndex((row, index) => index >= limit && row.updatedAt !== border);
  return { rows: end === -1 ? [...rows] : rows.slice(0, end), hasMore: rows.length > limit };
}
