'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { EmptyState } from '@/components/empty-state';
import { SkeletonList } from '@/components/skeleton';
import { cn } from '@/lib/cn';
import { useSession } from '@/trpc/use-session';

/** The pages of the operators' console. */
const pages = [
  { href: '/operator', label: 'Disputes' },
  { href: '/operator/chargebacks', label: 'Chargebacks' },
  { href: '/operator/ledger', label: 'Ledger' },
] as const;

/** What every page of the console has around it; who is no operator is told that there is nothing. */
export function OperatorShell({ children }: { children: ReactNode }) {
  const session = useSession();
  if (session.isPending) return <SkeletonList rows={4} className="h-24" />;
  if (!session.data?.roles.includes('operator'))
    return <EmptyState title="There is nothing here">This page is for operators of the marketplace.</EmptyState>;
  return (
    <>
      <OperatorNav />
      {children}
    </>
  );
}

function OperatorNav() {
  const path = usePathname();
  return (
    <nav aria-label="Console" className="mb-6 flex gap-1 overflow-x-auto border-b border-line">
      {pages.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          aria-current={path === href ? 'page' : undefined}
          className={cn(
            '-mb-px shrink-0 border-b-2 px-3 py-2.5 text-sm font-medium whitespace-nowrap focus-visible:-outline-offset-2',
            path === href ? 'border-primary text-ink' : 'border-transparent text-ink-muted hover:text-ink',
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
