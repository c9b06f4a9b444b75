import type { Metadata } from 'next';
import type { ReactNode } from 'react';

export const metadata: Metadata = { robots: { index: false } };

/** Around everything that needs a logged-in person; search engines stay out. */
export default function PrivateLayout({ children }: { children: ReactNode }) {
  return children;
}
