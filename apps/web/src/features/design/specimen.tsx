import type { ReactNode } from 'react';

/** One component, with its name above it. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-3 text-sm font-medium text-ink-muted">{name}</h3>
      <div className="flex flex-wrap items-center gap-3">{children}</div>
    </div>
  );
}

/** Specimens side by side. */
export function Specimens({ children }: { children: ReactNode }) {
  return <div className="grid gap-x-10 gap-y-8 md:grid-cols-2">{children}</div>;
}
