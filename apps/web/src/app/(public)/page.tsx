import { CoverWall } from '@/features/gigs/cover-wall';
import { GigGrid } from '@/features/gigs/gig-grid';
import { HomeView } from '@/features/home/home-view';
import { latestGigs } from '@/features/home/latest-gigs';

/** The home page: cached whole until an event changes what it shows. */
export default async function HomePage() {
  const { gigs, countByCategory } = await latestGigs();
  return (
    <HomeView
      countByCategory={countByCategory}
      pictures={<CoverWall gigs={gigs} />}
      newest={gigs.length > 0 ? <GigGrid gigs={gigs} /> : null}
    />
  );
}
