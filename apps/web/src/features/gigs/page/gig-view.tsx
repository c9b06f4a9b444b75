import type { Gig } from '@craftlane/contracts/gig';
import { findCategory, findSubcategory } from '@craftlane/contracts/values/categories';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Avatar } from '@/components/avatar';
import { Breadcrumb, type Crumb } from '@/components/breadcrumb';
import { LinkButton } from '@/components/link-button';
import { Money } from '@/components/money';
import { Notice } from '@/components/notice';
import { ShareButton } from '@/components/share-button';
import { MarkdownText } from '../markdown-text';
import { FaqList } from './faq-list';
import { FreelancerCard } from './freelancer-card';
import { Gallery } from './gallery';
import { OwnerBar } from './owner-bar';
import { PackageTable } from './package-table';

type GigViewProps = {
  gig: Gig;
  /** The panel to order with. */
  order: ReactNode;
  contact: ReactNode;
  /** Other gigs; null when there are none. */
  similar: ReactNode;
};

/** The public page of a gig. */
export function GigView({ gig, order, contact, similar }: GigViewProps) {
  return (
    <>
      <OwnerBar gigId={gig.id} freelancerId={gig.freelancerId} />
      <div className="grid gap-x-10 gap-y-8 pt-6 lg:grid-cols-[minmax(0,1fr)_23rem] lg:grid-rows-[auto_1fr]">
        <div className="flex min-w-0 flex-col gap-5">
          <Head gig={gig} />
          <Gallery images={gig.gallery} title={gig.title} />
        </div>
        <aside id="order" aria-label="Order" className="scroll-mt-32 lg:row-span-2">
          <div className="lg:sticky lg:top-30">{order}</div>
        </aside>
        <div className="flex min-w-0 flex-col gap-12">
          <Section id="about" title="About this gig">
            <MarkdownText text={gig.description} />
            <Tags tags={gig.tags} />
          </Section>
          {gig.packages.length > 1 && (
            <Section id="packages" title="Compare packages">
              <PackageTable packages={gig.packages} currency={gig.currency} />
            </Section>
          )}
          {gig.freelancer && (
            <Section id="freelancer" title="The freelancer">
              <FreelancerCard freelancer={gig.freelancer} contact={contact} />
            </Section>
          )}
          {gig.faq.length > 0 && (
            <Section id="faq" title="Questions and answers">
              <FaqList faq={gig.faq} />
            </Section>
          )}
          <PhoneOrderBar gig={gig} />
        </div>
      </div>
      {similar && (
        <div className="mt-16 border-t border-line pt-10">
          <Section id="similar" title="Similar gigs">
            {similar}
          </Section>
        </div>
      )}
    </>
  );
}

function Head({ gig }: { gig: Gig }) {
  const { freelancer } = gig;
  return (
    <header className="flex flex-col gap-3">
      <Breadcrumb items={crumbs(gig)} />
      <div className="flex items-start justify-between gap-4">
        <h1 className="text-2xl font-semibold sm:text-3xl">{gig.title}</h1>
        <ShareButton title={gig.title} className="shrink-0" />
      </div>
      {freelancer && (
        <a href="#freelancer" className="group flex w-fit items-center gap-3">
          <Avatar name={freelancer.displayName} seed={freelancer.userId} imageId={freelancer.avatarId} />
          <span>
            <span className="block font-medium group-hover:underline">{freelancer.displayName}</span>
            <span className="block text-sm text-ink-muted">{freelancer.headline}</span>
          </span>
        </a>
      )}
      {gig.status !== 'published' && (
        <Notice tone="warning" title="Not available right now">
          The freelancer takes no new orders for this gig at the moment. You can still write to them.
        </Notice>
      )}
    </header>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`${id}-title`} id={id} className="scroll-mt-32">
      <h2 id={`${id}-title`} className="mb-4 text-xl font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}

function Tags({ tags }: { tags: readonly string[] }) {
  return (
    <ul aria-label="Tags" className="mt-6 flex flex-wrap gap-2">
      {tags.map((tag) => (
        <li key={tag}>
          <Link
            href={`/search?${new URLSearchParams({ tags: tag })}`}
            prefetch={false}
            className="inline-block rounded-full border border-line px-3 py-1 text-sm text-ink-muted hover:border-line-strong hover:text-ink"
          >
            {tag}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** On phones the order panel is above the details; beside them this leads back to it. */
function PhoneOrderBar({ gig }: { gig: Gig }) {
  if (gig.status !== 'published' || gig.packages.length === 0) return null;
  return (
    <div className="sticky bottom-0 z-20 -mx-4 flex items-center justify-between gap-4 border-t border-line bg-surface px-4 py-2.5 sm:-mx-6 sm:px-6 lg:hidden">
      <p className="text-sm text-ink-muted">
        From{' '}
        <Money
          minor={Math.min(...gig.packages.map((each) => each.priceMinor))}
          currency={gig.currency}
          className="text-lg font-semibold text-ink"
        />
      </p>
      <LinkButton href="#order">Choose a package</LinkButton>
    </div>
  );
}

function crumbs({ category, subcategory }: Gig): Crumb[] {
  const parent = category ? findCategory(category) : null;
  if (!parent) return [{ label: 'All services', href: '/search' }];
  const leaf = subcategory ? findSubcategory(parent.slug, subcategory) : null;
  const href = `/search?category=${parent.slug}`;
  return [
    { label: parent.name, href },
    ...(leaf ? [{ label: leaf.name, href: `${href}&subcategory=${leaf.slug}` }] : []),
  ];
}
