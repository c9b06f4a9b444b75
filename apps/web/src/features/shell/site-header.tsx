'use client';

import { type ReactNode, Suspense } from 'react';
import { CategoryNav } from './category-nav';
import { Logo } from './logo';
import { PaletteLauncher } from './palette/palette-launcher';
import { PhoneMenu } from './phone-menu';
import { SearchBox } from './search-box';

/** The top of every page; `session` is what depends on who is logged in. */
export function SiteHeader({ session }: { session: ReactNode }) {
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-surface print:hidden">
      <div className="mx-auto flex h-16 w-full max-w-page items-center gap-2 px-2 sm:px-6 md:gap-6">
        <Suspense>
          <PhoneMenu />
        </Suspense>
        <Logo />
        <div className="mx-auto hidden w-full max-w-xl md:block">
          <SearchBox id="search-header" />
        </div>
        <div className="ml-auto flex shrink-0 items-center gap-1 sm:gap-2">
          <PaletteLauncher />
          {session}
        </div>
      </div>
      <div className="px-4 pb-3 md:hidden">
        <SearchBox id="search-phone" />
      </div>
      <CategoryNav />
    </header>
  );
}
