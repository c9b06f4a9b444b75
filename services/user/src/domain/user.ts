import { isFreelancerProfile, type ProfileInput } from '@craftlane/contracts/values/people';

/** A person with an account. The password hash stays in the database layer and is no part of this. */
export interface User {
  id: string;
  /** Lower-cased. */
  email: string;
  isOperator: boolean;
  /** Rises by one with every fact told about this user; `aggregateVersion` of the events. */
  version: number;
  createdAt: Date;
  /** A file of purpose `avatar`. */
  avatarId: string | null;
  profile: ProfileInput;
}

/** What a user may be; see {@link rolesOf}. */
export type Role = 'buyer' | 'freelancer' | 'operator';

/** Everybody buys; a complete profile makes a freelancer; operator is granted from the command line only. */
export function rolesOf(user: Pick<User, 'isOperator' | 'profile'>): Role[] {
  const roles: Role[] = ['buyer'];
  if (isFreelancerProfile(user.profile)) roles.push('freelancer');
  if (user.isOperator) roles.push('operator');
  return roles;
}

/** The profile of somebody who just registered: a display name and nothing else. */
export function emptyProfile(displayName: string): ProfileInput {
  return {
    displayName,
    handle: null,
    headline: '',
    bio: '',
    skills: [],
    languages: [],
    country: null,
    timeZone: null,
    portfolioLinks: [],
  };
}
