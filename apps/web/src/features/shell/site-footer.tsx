'use client';

import { topCategories } from '@craftlane/contracts/values/top-categories';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Container } from '@/components/container';
import { ThemeSwitch } from '@/components/theme-switch';

/** The bottom of every page. Rendered in the browser too, so that a cached page carries its data once, not its markup twice. */
export function SiteFooter() {
  return (
    <footer className="mt-16 border-t border-line bg-surface print:hidden">
      <Container className="grid gap-8 py-10 text-sm sm:grid-cols-3">
        <div>
          <p className="font-bold tracking-tight">Craftlane</p>
          <p className="mt-2 max-w-60 text-ink-muted">
            Skilled freelancers, fixed prices, and money held until you accept.
          </p>
          <div className="mt-4">
            <ThemeSwitch />
          </div>
        </div>
        <FooterList title="Categories">
          {topCategories.slice(0, 6).map(({ slug, name }) => (
            <FooterLink key={slug} href={`/search?category=${slug}`}>
              {name}
            </FooterLink>
          ))}
        </FooterList>
        <FooterList title="Work with us">
          <FooterLink href="/search">Find a service</FooterLink>
          <FooterLink href="/settings/profile">Become a freelancer</FooterLink>
          <FooterLink href="/selling">Your gigs</FooterLink>
        </FooterList>
      </Container>
    </footer>
  );
}

function FooterList({ title, children }: { title: string; children: ReactNode }) {
  return (
    <nav aria-label={title}>
      <p className="font-semibold">{title}</p>
      <ul className="mt-2 flex flex-col gap-1.5">{children}</ul>
    </nav>
  );
}

function FooterLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <li>
      <Link href={href} className="text-ink-muted hover:text-ink hover:underline" prefetch={false}>
        {children}
      </Link>
    </li>
  );
}
