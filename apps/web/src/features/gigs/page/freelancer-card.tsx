import type { PersonCard } from '@craftlane/contracts/values/people';
import { Languages, MapPin } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Avatar } from '@/components/avatar';
import { Card } from '@/components/card';
import { LinkButton } from '@/components/link-button';
import { countryName, languageName } from '@/lib/place-names';

type FreelancerCardProps = {
  freelancer: PersonCard;
  /** The way to write to them. */
  contact: ReactNode;
};

/** Who offers a gig. */
export function FreelancerCard({ freelancer, contact }: FreelancerCardProps) {
  const { displayName, handle, headline, country, languages, userId, avatarId } = freelancer;
  return (
    <Card className="flex flex-col gap-5 sm:flex-row sm:items-start">
      <Avatar name={displayName} seed={userId} imageId={avatarId} size="lg" />
      <div className="min-w-0 flex-1">
        <p className="text-lg font-semibold">
          {handle ? (
            <Link href={`/freelancers/${handle}`} className="hover:underline">
              {displayName}
            </Link>
          ) : (
            displayName
          )}
        </p>
        <p className="text-ink-muted">{headline}</p>
        <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1.5 text-sm text-ink-muted [&_svg]:size-4">
          {country && (
            <li className="inline-flex items-center gap-1.5">
              <MapPin aria-hidden /> {countryName(country)}
            </li>
          )}
          {languages.length > 0 && (
            <li className="inline-flex items-center gap-1.5">
              <Languages aria-hidden /> {languages.map(({ code }) => languageName(code)).join(', ')}
            </li>
          )}
        </ul>
        <div className="mt-4 flex flex-wrap gap-3">
          {contact}
          {handle && (
            <LinkButton variant="ghost" href={`/freelancers/${handle}`}>
              View profile
            </LinkButton>
          )}
        </div>
      </div>
    </Card>
  );
}
