import { type ReactNode, Suspense } from 'react';
import { Container } from '@/components/container';
import { SkeletonList } from '@/components/skeleton';
import { OperatorShell } from '@/features/operator/operator-shell';

/** Around the operators' console. */
export default function OperatorLayout({ children }: { children: ReactNode }) {
  return (
    <Container className="pt-6">
      <Suspense fallback={<SkeletonList className="h-24" />}>
        <OperatorShell>{children}</OperatorShell>
      </Suspense>
    </Container>
  );
}
