import type { GigCard as Gig } from '@craftlane/contracts/gig';
import { Clock } from 'lucide-react';
import Link from 'next/link';
import { Avatar } from '@/components/avatar';
import { Money } from '@/components/money';
import { GigCover } from './gig-cover';
import { deliveryText } from './words';

/** A title in parts; the matching ones are marked. */
export type Highlight = readonly { text: string; isMatch: boolean }[];

type GigCardProps = { gig: Gig & { highlight?: Highlight }; isFirst?: boolean | undefined };

/** A gig in a list: cover, freelancer, title, lowest price and fastest delivery. The whole card leads to the gig. */
export function GigCard({ gig, isFirst }: GigCardProps) {
  const { freelancer, highlight } = gig;
  return (
    <article className="group relative flex h-full flex-col overflow-hidden rounded-lg border border-line bg-surface shadow-card transition-shadow hover:shadow-raised">
      <div className="overflow-hidden">
        <GigCover
          image={gig.cover}
          isFirst={isFirst}
          sizes="(min-width: 76rem) 18rem, (min-width: 40rem) 45vw, 92vw"
          className="transition-transform duration-300 group-hover:scale-102"
        />
      </div>
      <div className="flex flex-1 flex-col p-4">
        <div className="flex items-center gap-2 text-sm text-ink-muted">
          <Avatar name={freelancer.displayName} seed={freelancer.userId} imageId={freelancer.avatarId} size="sm" />
          <FreelancerName name={freelancer.displayName} handle={freelancer.handle} />
        </div>
        <h3 className="mt-2.5 line-clamp-2 min-h-[2lh] font-medium leading-snug">
          <Link href={`/gigs/${gig.slug}`} className="after:absolute after:inset-0 group-hover:underline">
            {highlight ? <Highlighted parts={highlight} /> : gig.title}
          </Link>
        </h3>
        <div className="mt-auto flex items-end justify-between gap-3 pt-3.5 text-sm">
          <span className="inline-flex items-center gap-1.5 text-ink-muted">
            <Clock aria-hidden className="size-3.5" />
            {deliveryText(gig.minDeliveryDays)}
          </span>
          <span className="text-ink-muted">
            From{' '}
            <Money minor={gig.fromPriceMinor} currency={gig.currency} className="text-base font-semibold text-ink" />
          </span>
        </div>
      </div>
    </article>
  );
}

function FreelancerName({ name, handle }: { name: string; handle: string | null }) {
  if (!handle) return <span className="truncate">{name}</span>;
  return (
    <Link href={`/freelancers/${handle}`} prefetch={false} className="z-10 truncate hover:text-ink hover:underline">
      {name}
    </Link>
  );
}

function Highlighted({ parts }: { parts: Highlight }) {
  return parts.map(({ text, isMatch }, index) =>
    isMatch ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one title never move
      <mark key={index} className="rounded-sm bg-warning-soft text-ink">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
