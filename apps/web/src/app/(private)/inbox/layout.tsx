import type { Metadata } from 'next';
import { type ReactNode, Suspense } from 'react';
import { Container } from '@/components/container';
import { SkeletonList } from '@/components/skeleton';
import { Inbox } from '@/features/chat/inbox';

export const metadata: Metadata = { title: 'Inbox' };

/** Both inbox routes show the same two panes; the address says which conversation is open. */
export default function InboxLayout({ children }: { children: ReactNode }) {
  return (
    <Container className="py-4">
      <Suspense fallback={<SkeletonList rows={6} />}>
        <Inbox />
      </Suspense>
      {children}
    </Container>
  );
}
