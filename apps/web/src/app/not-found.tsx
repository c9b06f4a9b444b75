import { Compass } from 'lucide-react';
import type { Metadata } from 'next';
import { Container } from '@/components/container';
import { EmptyState } from '@/components/empty-state';
import { LinkButton } from '@/components/link-button';

export const metadata: Metadata = { title: 'Not found', robots: { index: false } };

/** There is nothing at this address, or nothing this person may see. */
export default function NotFound() {
  return (
    <Container width="prose" className="py-16">
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        icon={<Compass />}
        title="There is nothing here"
        action={<LinkButton href="/search">Browse services</LinkButton>}
      >
        The page may have moved, or it is not yours to see.
      </EmptyState>
    </Container>
  );
}
