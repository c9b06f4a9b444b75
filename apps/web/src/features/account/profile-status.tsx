import { isFreelancerProfile, type ProfileInput } from '@craftlane/contracts/values/people';
import { LinkButton } from '@/components/link-button';
import { Notice } from '@/components/notice';
import { TextLink } from '@/components/text-link';

/** Says whether the stored profile is complete enough to sell, and what is missing. */
export function ProfileStatus({ profile }: { profile: ProfileInput }) {
  if (isFreelancerProfile(profile)) {
    return (
      <Notice tone="success" title="Your profile is complete: you can sell">
        <p>
          This is your <TextLink href={`/freelancers/${profile.handle}`}>public page</TextLink>.
        </p>
        <LinkButton href="/selling" size="sm" className="mt-3">
          Go to your gigs
        </LinkButton>
      </Notice>
    );
  }
  return (
    <Notice title="Complete your profile to sell">
      <p>Still missing: {missing(profile).join(', ')}. Buying needs none of it.</p>
    </Notice>
  );
}

function missing({ handle, headline, bio, country, skills }: ProfileInput): string[] {
  const parts: [string, boolean][] = [
    ['handle', Boolean(handle)],
    ['headline', Boolean(headline)],
    ['about you', Boolean(bio)],
    ['country', Boolean(country)],
    ['a skill', skills.length > 0],
  ];
  return parts.filter(([, present]) => !present).map(([name]) => name);
}
