import { Check, Package } from 'lucide-react';
import { Avatar } from '@/components/avatar';
import { Badge } from '@/components/badge';
import { Breadcrumb } from '@/components/breadcrumb';
import { Card, CardSection } from '@/components/card';
import { Countdown } from '@/components/countdown';
import { Money } from '@/components/money';
import { Pagination } from '@/components/pagination';
import { Rating } from '@/components/rating';
import { RelativeTime } from '@/components/relative-time';
import { Stepper } from '@/components/stepper';
import { type Column, Table } from '@/components/table';
import { Tabs } from '@/components/tabs';
import { Timeline } from '@/components/timeline';
import { Specimen, Specimens } from './specimen';

const names = ['Ada Novak', 'Marta Oliveira', 'Noah Lindqvist', 'Priya Raman', 'Kenji Watanabe', 'Amara Okafor'];
const tones = ['neutral', 'primary', 'accent', 'success', 'warning', 'danger'] as const;
const rows = names.slice(0, 3).map((name, index) => ({ name, priceMinor: (index + 1) * 4_000 }));
const columns: readonly Column<(typeof rows)[number]>[] = [
  { key: 'name', heading: 'Name', isPlain: true, cell: ({ name }) => <span className="font-medium">{name}</span> },
  { key: 'state', heading: 'Status', cell: () => <Badge tone="success">Published</Badge> },
  { key: 'price', heading: 'Price', align: 'right', cell: (row) => <Money minor={row.priceMinor} currency="EUR" /> },
];
const events = ['Order placed', 'Payment received', 'Delivered'].map((title, index) => ({
  id: title,
  title,
  time: `${3 - index} days ago`,
  icon: index === 2 ? <Package /> : <Check />,
  tone: index === 2 ? ('primary' as const) : ('success' as const),
}));

/** What shows things and orders them. */
export function Structure() {
  return (
    <Specimens>
      <Specimen name="Avatar">
        {names.map((name) => (
          <Avatar key={name} name={name} />
        ))}
        <Avatar name="Robin Hale" size="lg" />
      </Specimen>
      <Specimen name="Badge">
        {tones.map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
      </Specimen>
      <Specimen name="Money, RelativeTime, Countdown, Rating">
        <Money minor={123_450} currency="EUR" />
        <RelativeTime at="2026-01-02T10:00:00Z" />
        <Countdown until="2030-01-01T00:00:00Z" />
        <Rating value={4.7} count={128} />
      </Specimen>
      <Specimen name="Breadcrumb, Pagination">
        <Breadcrumb items={[{ label: 'Graphics & Design', href: '/search' }, { label: 'Logo Design' }]} />
        <Pagination page={3} pageCount={9} hrefFor={(page) => `#page-${page}`} />
      </Specimen>
      <Specimen name="Card, CardSection">
        <Card className="w-full">A box that holds one thing.</Card>
        <CardSection title="Requirements" description="What the freelancer asks" className="w-full">
          What is the picture for?
        </CardSection>
      </Specimen>
      <Specimen name="Table">
        <Table caption="People" columns={columns} rows={rows} rowKey={({ name }) => name} />
      </Specimen>
      <Specimen name="Stepper, Tabs">
        <Stepper
          label="Checkout"
          current={1}
          steps={['Choose', 'Pay', 'Answer'].map((label) => ({ key: label, label }))}
        />
        <Tabs
          label="Views"
          tabs={[
            { value: 'one', label: 'Orders', content: 'What is due' },
            { value: 'two', label: 'Earnings', content: 'What was paid' },
          ]}
        />
      </Specimen>
      <Specimen name="Timeline">
        <Timeline label="History" items={events} />
      </Specimen>
    </Specimens>
  );
}
