'use client';

import { useQuery } from '@tanstack/react-query';
import { MessageCircle } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { buttonClass } from '@/components/button-class';
import { useTRPC } from '@/trpc/client';
import { quiet } from '@/trpc/quiet';

const refetchMs = 60_000;

/** The way to the inbox, with how many messages wait there. In the inbox its list tells that. */
export function InboxLink() {
  const trpc = useTRPC();
  const isAsking = !usePathname().startsWith('/inbox');
  const unread = useQuery(
    trpc.chat.unreadCount.queryOptions(undefined, { ...quiet, refetchInterval: refetchMs, enabled: isAsking }),
  );
  const count = unread.data?.unreadCount ?? 0;
  return (
    <Link
      href="/inbox"
      aria-label={count > 0 ? `Inbox, ${count} unread` : 'Inbox'}
      title="Inbox"
      className={buttonClass('ghost', 'icon', 'relative')}
    >
      <MessageCircle aria-hidden className="size-5" />
      {count > 0 && (
        <span className="absolute top-0.5 right-0.5 grid min-w-4.5 place-items-center rounded-full bg-accent px-1 text-xs font-semibold text-surface tabular-nums">
          {count > 99 ? '99+' : count}
        </span>
      )}
    </Link>
  );
}
