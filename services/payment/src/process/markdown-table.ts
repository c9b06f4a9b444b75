/** A Markdown table with columns as wide as their longest cell; the first row is the head. */
export function markdownTable(rows: readonly string[][]): string {
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[], fill = ' ') =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, fill)).join(' | ')} |`;
  const [header = '', ...body] = rows.map((row) => line(row));
  const rule = line(
    head.map(() => ''),
    '-',
  );
  return [header, rule, ...body].join('\n');
}
