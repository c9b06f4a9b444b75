import type { GigCard } from '@craftlane/contracts/gig';
import { cn } from '@/lib/cn';
import { GigCover } from './gig-cover';

const places = ['col-span-2', '', ''];

/** Covers of gigs as decoration: one large, two small. Nothing when there are fewer. */
export function CoverWall({ gigs }: { gigs: readonly Pick<GigCard, 'id' | 'cover'>[] }) {
  const covered = gigs.filter(({ cover }) => cover !== null).slice(0, places.length);
  if (covered.length < places.length) return null;
  return (
    <div className="grid grid-cols-2 gap-3">
      {covered.map(({ id, cover }, index) => (
        <div key={id} className={cn('overflow-hidden rounded-lg', places[index])}>
          <GigCover image={cover} sizes={index === 0 ? '25rem' : '12rem'} />
        </div>
      ))}
    </div>
  );
}
