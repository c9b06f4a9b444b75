'use client';

import type { InboxFilter } from '@craftlane/contracts/chat';
import { Search } from 'lucide-react';
import { Input } from '@/components/input';
import { cn } from '@/lib/cn';

const filters = { all: 'All', unread: 'Unread', archived: 'Archived' } satisfies Record<InboxFilter, string>;

type InboxFilterBarProps = {
  filter: InboxFilter;
  onFilter: (filter: InboxFilter) => void;
  words: string;
  onWords: (words: string) => void;
};

/** Which conversations the inbox shows. */
export function InboxFilterBar({ filter, onFilter, words, onWords }: InboxFilterBarProps) {
  return (
    <div className="flex flex-col gap-2.5 border-b border-line px-4 py-3">
      <fieldset className="flex gap-1">
        <legend className="sr-only">Show</legend>
        {(Object.keys(filters) as InboxFilter[]).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === filter}
            onClick={() => onFilter(each)}
            className={cn(
              'min-h-9 rounded-full px-3 text-sm font-medium',
              each === filter ? 'bg-primary text-on-primary' : 'text-ink-muted hover:bg-sunken hover:text-ink',
            )}
          >
            {filters[each]}
          </button>
        ))}
      </fieldset>
      <div className="relative">
        <Search aria-hidden className="pointer-events-none absolute top-3 left-3 size-4 text-ink-muted" />
        <Input
          type="search"
          aria-label="Search conversations"
          placeholder="Search names and messages"
          maxLength={100}
          value={words}
          onChange={(event) => onWords(event.target.value)}
          className="pl-9"
        />
      </div>
    </div>
  );
}
