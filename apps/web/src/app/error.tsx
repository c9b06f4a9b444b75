'use client';

import { Container } from '@/components/container';
import { ErrorState } from '@/components/error-state';

/** A page that broke while rendering; the frame around it stays. */
export default function PageError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <Container width="prose" className="py-16">
      <h1 className="sr-only">Something went wrong</h1>
      <ErrorState
        title="This page could not be shown"
        error={{ message: 'Something went wrong on our side. Try again in a moment.', requestId: error.digest }}
        onRetry={retry}
      />
    </Container>
  );
}
