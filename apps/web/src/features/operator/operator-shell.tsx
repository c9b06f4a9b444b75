'use client';

import type { OperatorQueues } from '@craftlane/contracts/operator';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';
import { EmptyState } from '@/components/empty-state';
import { SkeletonList } from '@/components/skeleton';
import { cn } from '@/lib/cn';
import { useTRPC } from '@/trpc/client';
import { useSession } from '@/trpc/use-session';

/** The pages of the operators' console. */
const pages = [
  { href: '/operator', label: 'Disputes', queue: 'disputes' },
  { href: '/operator/chargebacks', label: 'Chargebacks', queue: 'chargebacks' },
  { href: '/operator/refunds', label: 'Refunds', queue: 'refunds' },
  { href: '/operator/payouts', label: 'Payouts', queue: 'payouts' },
  { href: '/operator/differences', label: 'Differences', queue: 'differences' },
  { href: '/operator/ledger', label: 'Ledger', queue: null },
  { href: '/operator/settings', label: 'Settings', queue: null },
  { href: '/operator/log', label: 'Log', queue: null },
] as const satisfies { href: string; label: string; queue: keyof OperatorQueues | null }[];

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

/** The pages, each with how many things wait there. */
function OperatorNav() {
  const path = usePathname();
  const trpc = useTRPC();
  const chosen = useRef<HTMLAnchorElement>(null);
  // Each time: how many things wait makes the row wider.
  useEffect(() => showInRow(chosen.current));
  const queues = useQuery({ ...trpc.operator.queues.queryOptions(), refetchInterval: 15_000 });
  return (
    <nav aria-label="Console" className="relative mb-6 flex gap-1 overflow-x-auto border-b border-line">
      {pages.map(({ href, label, queue }) => (
        <Link
          key={href}
          href={href}
          ref={path === href ? chosen : undefined}
          aria-current={path === href ? 'page' : undefined}
          className={cn(
            '-mb-px inline-flex shrink-0 items-center gap-2 border-b-2 px-3 py-2.5 text-sm font-medium whitespace-nowrap focus-visible:-outline-offset-2',
            path === href ? 'border-primary text-ink' : 'border-transparent text-ink-muted hover:text-ink',
          )}
        >
          {label}
          <Waiting count={queue ? (queues.data?.[queue] ?? 0) : 0} />
        </Link>
      ))}
    </nav>
  );
}

/** On a phone the chosen page may lie outside of what is seen of the row. */
function showInRow(link: HTMLAnchorElement | null): void {
  const row = link?.parentElement;
  if (row) row.scrollLeft = link.offsetLeft - (row.clientWidth - link.offsetWidth) / 2;
}

function Waiting({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className="rounded-full bg-warning-soft px-2 py-0.5 text-xs font-semibold text-warning tabular-nums">
      {count}
      <span className="sr-only"> waiting</span>
    </span>
  );
}
