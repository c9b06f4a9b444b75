import type { GigPackage } from '@craftlane/contracts/values/gigs';
import { Check, Minus } from 'lucide-react';
import { Money } from '@/components/money';
import { tierNames } from '../words';
import { type CompareRow, comparePackages } from './compare-packages';

type PackageTableProps = { packages: readonly GigPackage[]; currency: string };

/** The packages of a gig compared: a table, and one card each on phones. */
export function PackageTable({ packages, currency }: PackageTableProps) {
  const rows = comparePackages(packages);
  return (
    <>
      <WideTable packages={packages} currency={currency} rows={rows} />
      <div className="flex flex-col gap-4 md:hidden">
        {packages.map((each, column) => (
          <PhoneCard key={each.tier} package={each} currency={currency} rows={rows} column={column} />
        ))}
      </div>
    </>
  );
}

function WideTable({ packages, currency, rows }: PackageTableProps & { rows: readonly CompareRow[] }) {
  return (
    <div className="relative hidden overflow-x-auto rounded-lg border border-line bg-surface md:block">
      <table className="w-full table-fixed text-left text-sm">
        <caption className="sr-only">Packages compared</caption>
        <thead>
          <tr className="border-b border-line align-top">
            <td className="w-1/4 p-4" />
            {packages.map((each) => (
              <th key={each.tier} scope="col" className="p-4 font-normal">
                <span className="text-xs font-medium text-ink-muted">{tierNames[each.tier]}</span>
                <span className="block font-semibold">{each.name}</span>
                <Money minor={each.priceMinor} currency={currency} className="mt-1 block text-xl font-semibold" />
                <span className="mt-2 block text-ink-muted">{each.description}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row" className="px-4 py-3 font-normal text-ink-muted">
                {row.label}
              </th>
              {packages.map((each, column) => (
                <td key={each.tier} className="px-4 py-3">
                  <Cell value={row.cells[column] ?? false} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type PhoneCardProps = { package: GigPackage; currency: string; rows: readonly CompareRow[]; column: number };

function PhoneCard({ package: offered, currency, rows, column }: PhoneCardProps) {
  const included = rows.filter((row) => row.cells[column] !== false);
  return (
    <section className="rounded-lg border border-line bg-surface p-4" aria-label={tierNames[offered.tier]}>
      <p className="text-xs font-medium text-ink-muted">{tierNames[offered.tier]}</p>
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="font-semibold">{offered.name}</h3>
        <Money minor={offered.priceMinor} currency={currency} className="text-xl font-semibold" />
      </div>
      <p className="mt-1.5 text-sm text-ink-muted">{offered.description}</p>
      <dl className="mt-3 flex flex-col gap-2 border-t border-line pt-3 text-sm">
        {included.map((row) => (
          <div key={row.label} className="flex justify-between gap-4">
            <dt className="text-ink-muted">{row.label}</dt>
            <dd className="shrink-0">
              <Cell value={row.cells[column] ?? false} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Cell({ value }: { value: string | boolean }) {
  if (typeof value === 'string') return value;
  const Icon = value ? Check : Minus;
  return (
    <>
      <Icon aria-hidden className={value ? 'size-4.5 text-success' : 'size-4.5 text-ink-faint'} />
      <span className="sr-only">{value ? 'Included' : 'Not included'}</span>
    </>
  );
}
