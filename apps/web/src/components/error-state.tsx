'use client';

import { RefreshCw, TriangleAlert } from 'lucide-react';
import { Button } from './button';

type ErrorStateProps = {
  title?: string | undefined;
  error: { message: string; requestId?: string | null | undefined };
  /** Tries again; without it there is no button. */
  onRetry?: (() => unknown) | undefined;
};

/** Something that could not be loaded: what happened, a number to name to support, and another try. */
export function ErrorState({ title = 'This could not be loaded', error, onRetry }: ErrorStateProps) {
  return (
    <div
      role="alert"
      className="flex flex-col items-center gap-2 rounded-lg border border-line bg-surface px-6 py-10 text-center"
    >
      <TriangleAlert aria-hidden className="size-6 text-danger" />
      <p className="font-semibold">{title}</p>
      <p className="max-w-md text-sm text-ink-muted">{error.message}</p>
      {error.requestId && <p className="text-xs text-ink-faint">Request {error.requestId}</p>}
      {onRetry && (
        <Button variant="secondary" className="mt-3" onClick={() => void onRetry()}>
          <RefreshCw aria-hidden /> Try again
        </Button>
      )}
    </div>
  );
}
