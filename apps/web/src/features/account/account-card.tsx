import type { ReactNode } from 'react';
import { Card } from '@/components/card';
import { Container } from '@/components/container';

/** The narrow card of the session pages. */
export function AccountCard({
  title,
  description,
  children,
}: {
  title: string;
  description: string;
  children: ReactNode;
}) {
  return (
    <Container width="form" className="py-12 sm:py-16">
      <h1 className="text-2xl font-semibold">{title}</h1>
      <p className="mt-1 mb-6 text-ink-muted">{description}</p>
      <Card>{children}</Card>
    </Container>
  );
}
