'use client';

import Link from 'next/link';

/** The mark and the word, leading home. */
export function Logo() {
  return (
    <Link href="/" className="flex shrink-0 items-center gap-2.5 rounded-md" aria-label="Craftlane, home">
      <svg viewBox="0 0 32 32" aria-hidden="true" className="size-8">
        <rect width="32" height="32" rx="8" className="fill-primary" />
        <path
          d="M22.5 10.6a8.4 8.4 0 1 0 0 10.8"
          fill="none"
          strokeWidth="3.6"
          strokeLinecap="round"
          className="stroke-on-primary"
        />
        <path d="M14.5 16h10" strokeWidth="3.6" strokeLinecap="round" className="stroke-accent-mark" />
      </svg>
      <span className="text-lg font-bold tracking-tight text-ink">Craftlane</span>
    </Link>
  );
}
