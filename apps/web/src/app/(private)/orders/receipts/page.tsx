import type { Metadata } from 'next';
import { Container } from '@/components/container';
import { LinkButton } from '@/components/link-button';
import { PageHeader } from '@/components/page-header';
import { DocumentList } from '@/features/documents/document-list';

export const metadata: Metadata = { title: 'Receipts' };

/** What the buyer paid and got back, each with its document. */
export default function ReceiptsPage() {
  return (
    <Container>
      <PageHeader
        title="Receipts"
        description="Invoices of what you paid, credit notes of what you got back."
        actions={
          <LinkButton variant="secondary" href="/orders">
            Orders
          </LinkButton>
        }
      />
      <DocumentList side="buyer" />
    </Container>
  );
}
