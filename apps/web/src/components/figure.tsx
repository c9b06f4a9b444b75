import type { ReactNode } from 'react';

type FigureProps = { label: string; hint?: ReactNode; children: ReactNode };

/** One number of an overview with its name, inside a `dl`. */
export function Figure({ label, hint, children }: FigureProps) {
  return (
    <div className="rounded-lg border border-line bg-surface px-4 py-3 shadow-card sm:px-5 sm:py-4">
      <dt className="text-sm text-ink-muted">{label}</dt>
      <dd className="mt-1 text-2xl font-semibold tabular-nums">{children}</dd>
      {hint && <dd className="mt-1 text-sm text-ink-muted">{hint}</dd>}
    </div>
  );
}
