import type { Gig } from '@craftlane/contracts/gig';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Container } from '@/components/container';
import { ContactButton } from '@/features/chat/contact-button';
import { CheckoutPanel } from '@/features/checkout/checkout-panel';
import { findGig, listSimilarGigs } from '@/features/gigs/find-gig';
import { GigGrid } from '@/features/gigs/gig-grid';
import { excerpt } from '@/features/gigs/page/excerpt';
import { GigView } from '@/features/gigs/page/gig-view';
import { gigFacts, gigTrail } from '@/features/sharing/facts';
import { JsonLd } from '@/features/sharing/json-ld';
import { pageMetadata } from '@/features/sharing/page-metadata';
import { publicUrl } from '@/features/sharing/public-url';
import { placeholderParam } from '@/lib/placeholder-param';
import { noteShownCards } from '@/server/shown-cards';

type Props = { params: Promise<{ slug: string }> };

/** The page waits for its complete content, so that an unknown gig is 404 from the first request on. */
export const ensureStatic = 'navigation';

/** A build knows no gigs; see `placeholderParam`. */
export function generateStaticParams() {
  return [{ slug: placeholderParam }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const gig = await findGig((await params).slug);
  if (!gig) return { title: 'Not found', robots: { index: false } };
  return pageMetadata({
    path: `/gigs/${gig.slug}`,
    title: gig.title,
    description: excerpt(gig.description),
    image: `/share/gigs/${gig.slug}?v=${gig.version}`,
  });
}

/** A gig: cached whole until an event names it. */
export default async function GigPage({ params }: Props) {
  const gig = await findGig((await params).slug);
  if (!gig) notFound();
  const { id, freelancerId, packages, extras, currency, status } = gig;
  return (
    <Container>
      <JsonLd data={gigFacts(gig, excerpt(gig.description), publicUrl)} />
      <JsonLd data={gigTrail(gig, publicUrl)} />
      <GigView
        gig={gig}
        order={
          <CheckoutPanel
            gigId={id}
            freelancerId={freelancerId}
            packages={packages}
            extras={extras}
            currency={currency}
            isOrderable={status === 'published'}
          />
        }
        contact={<ContactButton participantId={freelancerId} gigId={id} />}
        similar={await similarTo(gig)}
      />
    </Container>
  );
}

async function similarTo({ id, slug, category, subcategory }: Gig) {
  if (!slug || !category) return null;
  const gigs = await listSimilarGigs(id, category, subcategory);
  noteShownCards(`/gigs/${slug}`, category, gigs);
  return gigs.length > 0 ? <GigGrid gigs={gigs} /> : null;
}
