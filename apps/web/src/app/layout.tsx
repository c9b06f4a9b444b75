import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Toaster } from '@/components/toaster';
import { Relogin } from '@/features/account/relogin';
import { SessionMenu } from '@/features/account/session-menu';
import { siteWords } from '@/features/sharing/site-words';
import { SiteFooter } from '@/features/shell/site-footer';
import { SiteHeader } from '@/features/shell/site-header';
import { SkipLink } from '@/features/shell/skip-link';
import { themeScript } from '@/lib/theme';
import { TrpcProvider } from '@/trpc/provider';
import './globals.css';

export const metadata: Metadata = {
  title: { default: siteWords.title, template: '%s · Craftlane' },
  description: siteWords.description,
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

/** The frame of every page. Nothing here depends on the request, so that public pages are cached whole. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The script below changes the document before React sees it.
    <html lang="en" suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own text, which the content policy names */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body className="flex min-h-dvh flex-col font-sans">
        <TrpcProvider>
          <SkipLink />
          <SiteHeader session={<SessionMenu />} />
          <main id="content" tabIndex={-1} className="flex-1 outline-none">
            {children}
          </main>
          <SiteFooter />
          <Relogin />
        </TrpcProvider>
        <Toaster />
      </body>
    </html>
  );
}
