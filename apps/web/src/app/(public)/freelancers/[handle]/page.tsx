import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Container } from '@/components/container';
import { EmptyState } from '@/components/empty-state';
import { ContactButton } from '@/features/chat/contact-button';
import { findFreelancer, listGigsOf } from '@/features/freelancers/find-freelancer';
import { FreelancerView } from '@/features/freelancers/freelancer-view';
import { GigGrid } from '@/features/gigs/gig-grid';
import { excerpt } from '@/features/gigs/page/excerpt';
import { freelancerFacts } from '@/features/sharing/facts';
import { JsonLd } from '@/features/sharing/json-ld';
import { pageMetadata } from '@/features/sharing/page-metadata';
import { publicUrl } from '@/features/sharing/public-url';
import { placeholderParam } from '@/lib/placeholder-param';

type Props = { params: Promise<{ handle: string }> };

/** The page waits for its complete content, so that an unknown handle is 404 from the first request on. */
export const ensureStatic = 'navigation';

/** A build knows no freelancers; see `placeholderParam`. */
export function generateStaticParams() {
  return [{ handle: placeholderParam }];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const profile = await findFreelancer((await params).handle);
  if (!profile) return { title: 'Not found', robots: { index: false } };
  const { handle, displayName, headline, bio } = profile;
  return pageMetadata({
    path: `/freelancers/${handle}`,
    title: displayName,
    description: headline || excerpt(bio),
    image: `/share/freelancers/${handle}`,
    type: 'profile',
  });
}

/** A freelancer: cached whole until an event names them. */
export default async function FreelancerPage({ params }: Props) {
  const { handle } = await params;
  const profile = await findFreelancer(handle);
  if (!profile) notFound();
  const gigs = await listGigsOf(profile.userId, handle);
  return (
    <Container>
      <JsonLd data={freelancerFacts(profile, publicUrl)} />
      <FreelancerView
        profile={profile}
        contact={<ContactButton participantId={profile.userId} label={`Message ${profile.displayName}`} />}
        gigs={
          gigs.length > 0 ? (
            <GigGrid gigs={gigs} width="three" isFirst />
          ) : (
            <EmptyState title="No gigs at the moment">Have a look again later.</EmptyState>
          )
        }
      />
    </Container>
  );
}
