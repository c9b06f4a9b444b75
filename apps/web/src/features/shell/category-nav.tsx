'use client';

import { topCategories } from '@craftlane/contracts/values/top-categories';
import Link from 'next/link';

/** The top-level categories in a row; it scrolls sideways when there is no room. */
export function CategoryNav() {
  return (
    <nav aria-label="Categories" className="hidden border-t border-line md:block">
      <ul className="relative mx-auto flex w-full max-w-page gap-4 justify-between overflow-x-auto px-6 text-sm [scrollbar-width:none]">
        {topCategories.map(({ slug, name }) => (
          <li key={slug} className="shrink-0">
            <Link
              href={`/search?category=${slug}`}
              className="block py-2.5 text-ink-muted hover:text-ink focus-visible:-outline-offset-2"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
