'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { NativeSelect } from '@/components/native-select';

type SortSelectProps = { options: readonly { value: string; label: string; href: string }[]; value: string };

/** The order of the results; each choice is the address of the same search in that order. */
export function SortSelect({ options, value }: SortSelectProps) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const go = (next: string) => {
    const href = options.find((option) => option.value === next)?.href;
    if (href) startTransition(() => router.push(href));
  };
  return (
    <NativeSelect
      aria-label="Sort by"
      className="min-w-0 max-sm:flex-1 sm:w-48"
      options={options}
      value={value}
      disabled={isPending}
      onChange={(event) => go(event.target.value)}
    />
  );
}
