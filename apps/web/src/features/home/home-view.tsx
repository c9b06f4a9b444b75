import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Container } from '@/components/container';
import { EmptyState } from '@/components/empty-state';
import { LinkButton } from '@/components/link-button';
import { TextLink } from '@/components/text-link';
import { CategoryGrid } from './category-grid';
import { Hero } from './hero';
import { HowItWorks } from './how-it-works';
import { Trust } from './trust';

type HomeViewProps = {
  countByCategory: Record<string, number>;
  /** What the work looks like, beside the promise. */
  pictures: ReactNode;
  /** The newest gigs; null when there are none. */
  newest: ReactNode;
};

/** The home page. */
export function HomeView({ countByCategory, pictures, newest }: HomeViewProps) {
  return (
    <>
      <Hero pictures={pictures} />
      <Container className="flex flex-col gap-16 pt-14">
        <Section id="categories" title="Browse by category">
          <CategoryGrid countByCategory={countByCategory} />
        </Section>
        <Section
          id="newest"
          title="New on Craftlane"
          action={newest ? <TextLink href="/search?sort=newest">See all</TextLink> : null}
        >
          {newest ?? (
            <EmptyState
              title="No gigs yet"
              action={<LinkButton href="/selling/gigs/new">Offer the first one</LinkButton>}
            >
              Be the first to offer a service here.
            </EmptyState>
          )}
        </Section>
        <Section id="how" title="How it works">
          <HowItWorks />
        </Section>
        <Section id="trust" title="Safe for both sides">
          <Trust />
        </Section>
        <SellCall />
      </Container>
    </>
  );
}

type SectionProps = { id: string; title: string; action?: ReactNode; children: ReactNode };

function Section({ id, title, action, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <div className="mb-5 flex items-baseline justify-between gap-4">
        <h2 id={id} className="text-2xl font-semibold">
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}

function SellCall() {
  return (
    <section
      aria-labelledby="sell"
      className="flex flex-col items-start gap-6 rounded-xl bg-primary-soft p-8 sm:p-12 md:flex-row md:items-center md:justify-between"
    >
      <div className="max-w-xl">
        <h2 id="sell" className="text-2xl font-semibold">
          Are you good at something?
        </h2>
        <p className="mt-2 text-ink-muted">
          Describe it once as a gig, set your own packages and prices, and buyers come to you. You start each order
          knowing that it is paid.
        </p>
      </div>
      <LinkButton href="/selling" size="lg">
        Start selling <ArrowRight aria-hidden />
      </LinkButton>
    </section>
  );
}
