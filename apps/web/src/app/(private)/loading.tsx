import { Container } from '@/components/container';
import { Skeleton, SkeletonList } from '@/components/skeleton';

/** While a private page is on its way. Public pages have none: it would turn their 404 into 200. */
export default function Loading() {
  return (
    <Container className="pt-8">
      <Skeleton className="mb-8 h-10 w-64" />
      <SkeletonList />
    </Container>
  );
}
