import type { ProfileInput } from '@craftlane/contracts/values/people';
import { demoEmail } from './accounts.ts';
import { prepareAvatars } from './avatar-happenings.ts';
import { chatHappenings } from './chat/happenings.ts';
import { type Clients, createClients } from './clients.ts';
import type { SeedConfig } from './config.ts';
import { hoursAfter } from './dates.ts';
import { freelancers } from './freelancers.ts';
import { prepareGigs } from './gig-happenings.ts';
import { joinedAt, type Members, memberOf, signEveryoneIn } from './members.ts';
import { orderHappenings } from './orders/happenings.ts';
import { payoutHappenings } from './payout-happenings.ts';
import { type Happening, play } from './play.ts';
import { createTimeMachine } from './time-machine.ts';
import type { SeedFreelancer } from './types.ts';

/** Told how far the seed is: what it does, and which part of that is done, from 0 to 1. */
export type Report = (what: string, done: number) => void;

/**
 * Fills an installation with the demo marketplace and its past of some months, all of it through the services' own APIs: the
 * services' clock is moved back and everything happens at its time. Safe to repeat: what exists stays as it is, what is missing is added.
 */
export async function seedDemo(config: SeedConfig & { clockFile: string }, report: Report): Promise<void> {
  const now = new Date();
  const clients = createClients(config);
  const machine = createTimeMachine(config.clockFile);
  try {
    report('people', 0);
    const members = await signEveryoneIn(clients, machine, now);
    const avatars = await prepareAvatars(clients, members, now);
    const gigs = await prepareGigs(clients, members, now, (done) => report('pictures', done));
    const past = [
      ...profileHappenings(clients, members, now),
      ...avatars,
      ...payoutHappenings(clients, members, now),
      ...gigs.happenings,
      ...chatHappenings(clients, members, gigs, now),
      ...orderHappenings(clients, members, gigs, now),
    ];
    await play(past, machine, (done) => report('gigs, conversations and orders', done));
  } finally {
    await machine.comeBack();
  }
}

function profileHappenings(clients: Clients, members: Members, now: Date): Happening[] {
  return freelancers.map((freelancer) => ({
    at: hoursAfter(joinedAt(freelancer, now), 1),
    thread: `gigs of ${freelancer.handle}`,
    run: async () => {
      await clients.user.updateProfile(profileOf(freelancer), memberOf(members, demoEmail(freelancer.handle)));
    },
  }));
}

/** What a demo freelancer says about themselves. */
export function profileOf(freelancer: SeedFreelancer): ProfileInput {
  return {
    displayName: freelancer.name,
    handle: freelancer.handle,
    headline: freelancer.headline,
    bio: freelancer.bio,
    skills: [...freelancer.skills],
    languages: freelancer.languages.map(([code, level]) => ({ code, level })),
    country: freelancer.country,
    timeZone: freelancer.timeZone,
    portfolioLinks: [],
  };
}
