import type { Metadata } from 'next';
import { CoverWall } from '@/features/gigs/cover-wall';
import { GigGrid } from '@/features/gigs/gig-grid';
import { HomeView } from '@/features/home/home-view';
import { latestGigs } from '@/features/home/latest-gigs';
import { siteFacts } from '@/features/sharing/facts';
import { JsonLd } from '@/features/sharing/json-ld';
import { pageMetadata } from '@/features/sharing/page-metadata';
import { publicUrl } from '@/features/sharing/public-url';
import { siteWords } from '@/features/sharing/site-words';

export async function generateMetadata(): Promise<Metadata> {
  const { title, description } = siteWords;
  return { ...pageMetadata({ path: '/', title, description, image: '/share/home' }), title: { absolute: title } };
}

/** The home page: cached whole until an event changes what it shows. */
export default async function HomePage() {
  const { gigs, countByCategory } = await latestGigs();
  return (
    <>
      <JsonLd data={siteFacts(publicUrl)} />
      <HomeView
        countByCategory={countByCategory}
        pictures={<CoverWall gigs={gigs} />}
        newest={gigs.length > 0 ? <GigGrid gigs={gigs} /> : null}
      />
    </>
  );
}
