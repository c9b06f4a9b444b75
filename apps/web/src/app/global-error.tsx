'use client';

import { ErrorState } from '@/components/error-state';
import './globals.css';

/** The frame itself broke; nothing of it can be used here. */
export default function GlobalError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <html lang="en">
      <body className="grid min-h-dvh place-items-center p-4 font-sans">
        <title>Something went wrong · Craftlane</title>
        <ErrorState
          title="Craftlane could not be shown"
          error={{ message: 'Something went wrong on our side. Try again in a moment.', requestId: error.digest }}
          onRetry={retry}
        />
      </body>
    </html>
  );
}
