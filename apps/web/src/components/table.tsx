import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';

/** A column: its heading, and what a row shows in it. */
export type Column<Row> = {
  key: string;
  heading: string;
  cell: (row: Row) => ReactNode;
  align?: 'left' | 'right';
  /** Stands without its heading on a phone, where each row is a card: the name of the row, or its buttons. */
  isPlain?: boolean;
};

type TableProps<Row> = {
  /** Says what the table lists, for screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
};

/** Rows to compare; on phones each row is a card that names its values. */
export function Table<Row>({ caption, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <table className="block w-full text-left text-sm md:table md:overflow-hidden md:rounded-lg md:border md:border-line md:bg-surface md:shadow-card">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only md:not-sr-only md:table-header-group">
        <tr className="md:border-b md:border-line">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={cn('px-4 py-3 font-medium text-ink-muted', column.align === 'right' && 'text-right')}
            >
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="flex flex-col gap-3 md:table-row-group">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className="flex flex-col gap-2 rounded-lg border border-line bg-surface p-4 shadow-card md:table-row md:rounded-none md:border-0 md:border-line md:shadow-none md:not-last:border-b"
          >
            {columns.map((column) => (
              <td key={column.key} className={cellClass(column)}>
                {!column.isPlain && (
                  <span aria-hidden className="text-ink-muted md:hidden">
                    {column.heading}
                  </span>
                )}
                <span className="min-w-0 md:contents">{column.cell(row)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cellClass({ align, isPlain }: { align?: 'left' | 'right'; isPlain?: boolean }): string {
  return cn(
    'md:table-cell md:px-4 md:py-3 md:align-middle',
    isPlain ? 'block' : 'flex justify-between gap-4',
    align === 'right' && 'tabular-nums md:text-right',
  );
}
