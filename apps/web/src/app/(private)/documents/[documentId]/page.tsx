import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Container } from '@/components/container';
import { SkeletonList } from '@/components/skeleton';
import { DocumentView } from '@/features/documents/document-view';

export const metadata: Metadata = { title: 'Document' };

type Props = { params: Promise<{ documentId: string }> };

/** An invoice or note, to read, print or keep. */
export default function DocumentPage({ params }: Props) {
  return (
    <Container className="py-8">
      <Suspense fallback={<SkeletonList rows={1} className="h-96" />}>
        <View params={params} />
      </Suspense>
    </Container>
  );
}

async function View({ params }: Props) {
  return <DocumentView documentId={(await params).documentId} />;
}
