'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { SkeletonList } from '@/components/skeleton';
import { useTRPC } from '@/trpc/client';
import { newGigContent } from './content';
import { GigEditor } from './gig-editor';

const defaultCurrency = 'EUR';

/** The editor with an empty gig. Each visit starts anew; going back in the browser's history brings back what was typed. */
export function CreateGig() {
  const { bfcacheId } = useRouter();
  const trpc = useTRPC();
  // Any gig tells the installation's currency; where there is none yet, the first save does.
  const any = useQuery(trpc.gigs.search.queryOptions({ pageSize: 1 }, { staleTime: Number.POSITIVE_INFINITY }));
  const content = useMemo(newGigContent, []);
  if (any.isPending) return <SkeletonList rows={4} className="h-40" />;
  const currency = any.data?.hits[0]?.currency ?? defaultCurrency;
  return <GigEditor key={bfcacheId} initial={null} content={content} currency={currency} />;
}
