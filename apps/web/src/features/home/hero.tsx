import { Search } from 'lucide-react';
import Form from 'next/form';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button } from '@/components/button';
import { Container } from '@/components/container';
import { SuggestInput } from '@/components/suggest-input';

const examples = ['logo', 'website', 'translation', 'voice over', 'product photos'];

/** The promise, and the way to it; `pictures` stand beside it on wide screens. */
export function Hero({ pictures }: { pictures: ReactNode }) {
  return (
    <div className="border-b border-line bg-surface">
      <Container className="grid items-center gap-14 py-14 sm:py-20 lg:grid-cols-[minmax(0,1fr)_25rem]">
        <div>
          <h1 className="text-3xl font-bold sm:text-4xl">Good work, agreed before you pay.</h1>
          <p className="mt-4 max-w-xl text-lg text-ink-muted">
            Find a freelancer, pick a package with a fixed price and date, and pay. We hold your money until you accept
            the result.
          </p>
          <HeroSearch />
          <p className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-muted">
            <span>Try</span>
            {examples.map((example) => (
              <Link
                key={example}
                href={`/search?${new URLSearchParams({ q: example })}`}
                prefetch={false}
                className="underline decoration-line-strong underline-offset-3 hover:text-ink"
              >
                {example}
              </Link>
            ))}
          </p>
        </div>
        <div aria-hidden className="max-lg:hidden">
          {pictures}
        </div>
      </Container>
    </div>
  );
}

function HeroSearch() {
  return (
    <Form action="/search" role="search" className="mt-8 flex max-w-2xl gap-2">
      <div className="relative flex-1">
        <label htmlFor="search-hero" className="sr-only">
          What do you need done?
        </label>
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-4 size-5 -translate-y-1/2 text-ink-muted"
        />
        <SuggestInput
          id="search-hero"
          name="q"
          maxLength={200}
          placeholder="What do you need done?"
          className="h-12 pl-12 sm:text-base"
        />
      </div>
      <Button type="submit" size="lg" className="max-sm:w-12 max-sm:px-0">
        <Search aria-hidden className="sm:hidden" />
        <span className="max-sm:sr-only">Search</span>
      </Button>
    </Form>
  );
}
