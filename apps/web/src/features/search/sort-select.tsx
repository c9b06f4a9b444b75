'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { Select } from '@/components/select';
import { type SearchQuery, searchHref } from './search-query';
import { sortNames } from './search-words';

/** The order of the results. Without words to match, the best match is the most ordered. */
export function SortSelect({ query }: { query: SearchQuery }) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const offered = (Object.keys(sortNames) as SearchQuery['sort'][]).filter((sort) => query.q || sort !== 'relevance');
  const value = query.q || query.sort !== 'relevance' ? query.sort : 'popular';
  return (
    <Select
      aria-label="Sort by"
      className="w-48"
      options={offered.map((sort) => ({ value: sort, label: sortNames[sort] }))}
      value={value}
      disabled={isPending}
      onChange={(sort) => startTransition(() => router.push(searchHref(query, { sort: sort ?? 'relevance' })))}
    />
  );
}
