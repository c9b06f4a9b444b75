import { Search } from 'lucide-react';
import Form from 'next/form';
import { SuggestInput } from '@/components/suggest-input';

/** Searches gigs; works without JavaScript too. */
export function SearchBox({ id }: { id: string }) {
  return (
    <Form action="/search" role="search" className="relative w-full">
      <label htmlFor={id} className="sr-only">
        Search services
      </label>
      <Search aria-hidden className="pointer-events-none absolute top-3 left-3 size-4 text-ink-muted" />
      <SuggestInput id={id} name="q" placeholder="What do you need done?" maxLength={200} className="pl-9" />
    </Form>
  );
}
