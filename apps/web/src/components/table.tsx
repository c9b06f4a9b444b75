import type { ReactNode } from 'react';
import { cn } from '@/lib/cn';

/** A column: its heading, and what a row shows in it. */
export type Column<Row> = {
  key: string;
  heading: ReactNode;
  cell: (row: Row) => ReactNode;
  align?: 'left' | 'right';
  /** Left out on phones. */
  wideOnly?: boolean;
};

type TableProps<Row> = {
  /** Says what the table lists, for screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
};

/** Rows to compare. It scrolls sideways by itself when the screen is narrow. */
export function Table<Row>({ caption, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table className="w-full text-left text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className="border-b border-line text-ink-muted">
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={cellClass(column, 'font-medium')}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td key={column.key} className={cellClass(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellClass(column: { align?: 'left' | 'right'; wideOnly?: boolean }, className?: string): string {
  return cn(
    'px-4 py-3 align-middle',
    column.align === 'right' && 'text-right tabular-nums',
    column.wideOnly && 'hidden sm:table-cell',
    className,
  );
}
