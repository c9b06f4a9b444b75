import type { Account, PublicProfile } from '@craftlane/contracts/user';
import { isFreelancerProfile, type PersonCard } from '@craftlane/contracts/values/people';
import { rolesOf, type User } from './user.ts';

/** The account as its owner sees it; the only view that holds the e-mail. */
export function accountOf(user: User): Account {
  return {
    id: user.id,
    email: user.email,
    roles: rolesOf(user),
    createdAt: user.createdAt.toISOString(),
    profile: user.profile,
    avatarId: user.avatarId,
  };
}

/** The few public facts that other services keep a copy of; what the events carry. */
export function cardOf({ id, profile, avatarId }: Pick<User, 'id' | 'profile' | 'avatarId'>): PersonCard {
  return {
    userId: id,
    displayName: profile.displayName,
    handle: profile.handle,
    headline: profile.headline,
    country: profile.country,
    languages: profile.languages,
    isFreelancer: isFreelancerProfile(profile),
    avatarId,
  };
}

/** What everyone may know about a person; never the e-mail. */
export function publicProfileOf(person: Pick<User, 'id' | 'profile' | 'avatarId' | 'createdAt'>): PublicProfile {
  const { bio, skills, timeZone, portfolioLinks } = person.profile;
  return { ...cardOf(person), bio, skills, timeZone, portfolioLinks, memberSince: person.createdAt.toISOString() };
}
