'use client';

import { Container } from '@/components/container';
import { ErrorState } from '@/components/error-state';

/** A search that got no answer; the words and filters stay in the address for another try. */
export default function SearchError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <Container width="prose" className="py-16">
      <h1 className="sr-only">Search</h1>
      <ErrorState
        title="Search does not answer right now"
        error={{ message: 'Your words and filters are kept. Try again in a moment.', requestId: error.digest }}
        onRetry={retry}
      />
    </Container>
  );
}
