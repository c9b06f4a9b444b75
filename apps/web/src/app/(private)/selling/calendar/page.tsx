import type { Metadata } from 'next';
import { Container } from '@/components/container';
import { LinkButton } from '@/components/link-button';
import { PageHeader } from '@/components/page-header';
import { DueCalendar } from '@/features/orders/sales/due-calendar';

export const metadata: Metadata = { title: 'Calendar' };

/** When the freelancer's work is due. */
export default function CalendarPage() {
  return (
    <Container>
      <PageHeader
        title="Calendar"
        description="When your work is due, in your time zone."
        actions={
          <LinkButton variant="secondary" href="/selling/orders">
            Orders as a list
          </LinkButton>
        }
      />
      <DueCalendar />
    </Container>
  );
}
