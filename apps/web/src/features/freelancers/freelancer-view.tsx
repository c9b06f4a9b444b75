import type { PublicProfile } from '@craftlane/contracts/user';
import { CalendarDays, Clock, ExternalLink, MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import { Avatar } from '@/components/avatar';
import { Badge } from '@/components/badge';
import { Card } from '@/components/card';
import { countryName, languageName } from '@/lib/place-names';
import { levelNames, monthText, zoneText } from './words';

type FreelancerViewProps = { profile: PublicProfile; contact: ReactNode; gigs: ReactNode };

/** The public page of a freelancer. */
export function FreelancerView({ profile, contact, gigs }: FreelancerViewProps) {
  return (
    <div className="grid items-start gap-8 pt-8 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <aside aria-label="Profile" className="flex flex-col gap-5 lg:sticky lg:top-30">
        <IdentityCard profile={profile} contact={contact} />
        <FactsCard profile={profile} />
      </aside>
      <div className="flex min-w-0 flex-col gap-10">
        {profile.bio && (
          <section aria-labelledby="about-title">
            <h2 id="about-title" className="mb-3 text-xl font-semibold">
              About
            </h2>
            <p className="max-w-prose whitespace-pre-line">{profile.bio}</p>
          </section>
        )}
        <section aria-labelledby="gigs-title">
          <h2 id="gigs-title" className="mb-4 text-xl font-semibold">
            Gigs by {profile.displayName}
          </h2>
          {gigs}
        </section>
      </div>
    </div>
  );
}

function IdentityCard({ profile, contact }: { profile: PublicProfile; contact: ReactNode }) {
  const { displayName, headline, userId, country, memberSince, timeZone, avatarId } = profile;
  return (
    <Card className="flex flex-col items-center text-center">
      <Avatar name={displayName} seed={userId} imageId={avatarId} size="xl" />
      <h1 className="mt-4 text-2xl font-semibold">{displayName}</h1>
      {headline && <p className="mt-1 text-ink-muted">{headline}</p>}
      <ul className="mt-4 flex flex-col gap-2 self-stretch border-t border-line pt-4 text-left text-sm text-ink-muted [&_li]:flex [&_li]:items-center [&_li]:gap-2.5 [&_svg]:size-4 [&_svg]:shrink-0">
        {country && (
          <li>
            <MapPin aria-hidden /> {countryName(country)}
          </li>
        )}
        {timeZone && (
          <li>
            <Clock aria-hidden /> {zoneText(timeZone)}
          </li>
        )}
        <li>
          <CalendarDays aria-hidden /> Member since {monthText(memberSince)}
        </li>
      </ul>
      <div className="mt-5 flex flex-col self-stretch empty:hidden">{contact}</div>
    </Card>
  );
}

function FactsCard({ profile: { skills, languages, portfolioLinks } }: { profile: PublicProfile }) {
  if (skills.length + languages.length + portfolioLinks.length === 0) return null;
  return (
    <Card className="flex flex-col gap-5 text-sm">
      {skills.length > 0 && (
        <Facts title="Skills">
          <ul className="flex flex-wrap gap-1.5">
            {skills.map((skill) => (
              <li key={skill}>
                <Badge>{skill}</Badge>
              </li>
            ))}
          </ul>
        </Facts>
      )}
      {languages.length > 0 && (
        <Facts title="Languages">
          <ul className="flex flex-col gap-1.5">
            {languages.map(({ code, level }) => (
              <li key={code} className="flex justify-between gap-3">
                {languageName(code)} <span className="text-ink-muted">{levelNames[level]}</span>
              </li>
            ))}
          </ul>
        </Facts>
      )}
      {portfolioLinks.length > 0 && (
        <Facts title="Elsewhere">
          <ul className="flex flex-col gap-1.5">
            {portfolioLinks.map(({ label, url }) => (
              <li key={url}>
                <a
                  href={url}
                  target="_blank"
                  rel="nofollow ugc noopener"
                  className="inline-flex items-center gap-1.5 text-primary-ink hover:underline"
                >
                  {label} <ExternalLink aria-hidden className="size-3.5" />
                </a>
              </li>
            ))}
          </ul>
        </Facts>
      )}
    </Card>
  );
}

function Facts({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 font-semibold">{title}</h2>
      {children}
    </section>
  );
}
