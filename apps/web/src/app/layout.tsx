import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Craftlane — skilled freelancers, fixed prices', template: '%s · Craftlane' },
  description: 'Find a freelancer, agree on a package, talk live and pay safely.',
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

/** The frame of every page. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
