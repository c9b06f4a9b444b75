import { gigContract, userContract } from '@craftlane/contracts';
import { createServiceClient, type ServiceClient } from '@craftlane/service-kit/client';
import { newId } from '@craftlane/service-kit/ids';
import { ORPCError } from '@orpc/client';
import { demoBuyer, demoEmail, demoPassword } from './accounts.ts';
import { drawCover } from './cover.ts';
import { gigContent } from './gig-content.ts';
import { designers } from './gigs/design.ts';
import { makers } from './gigs/media.ts';
import { technologists } from './gigs/technology.ts';
import { writers } from './gigs/words.ts';
import type { SeedFreelancer } from './types.ts';

/** How many freelancers are seeded at a time; the pictures keep two cores busy. */
const atOnce = 3;

type Clients = { user: ServiceClient<typeof userContract>; gig: ServiceClient<typeof gigContract> };

/** Everyone who sells in the demo. */
export const freelancers: readonly SeedFreelancer[] = [...designers, ...technologists, ...writers, ...makers];

/**
 * Fills an installation with the demo marketplace through the services' own APIs. Safe to repeat: accounts and gigs that exist
 * stay as they are. `report` hears one line per freelancer.
 */
export async function seedDemo(urls: { user: string; gig: string }, report: (line: string) => void): Promise<void> {
  const clients: Clients = {
    user: createServiceClient(userContract, { baseUrl: urls.user, deadlineMs: 10_000 }),
    gig: createServiceClient(gigContract, { baseUrl: urls.gig, deadlineMs: 10_000 }),
  };
  await signIn(clients, demoBuyer.email, demoBuyer.name);
  const waiting = [...freelancers];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const published = await seedFreelancer(clients, next);
      report(`${next.name}: ${published} new gigs`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function seedFreelancer(clients: Clients, freelancer: SeedFreelancer): Promise<number> {
  const accessToken = await signIn(clients, demoEmail(freelancer.handle), freelancer.name);
  const context = { accessToken };
  await clients.user.updateProfile(profileOf(freelancer), { context });
  const mine = await clients.gig.mine({ pageSize: 48 }, { context });
  const existing = new Set(mine.items.map((gig) => gig.title));
  const missing = freelancer.gigs.filter((gig) => !existing.has(gig.title));
  for (const gig of missing) {
    const png = await drawCover(gig.category ?? freelancer.category, gig.title);
    const file = new File([new Uint8Array(png)], 'cover.png', { type: 'image/png' });
    const cover = await clients.gig.uploadImage({ file }, { context });
    await clients.gig.create({ ...gigContent(freelancer, gig, cover.id, newId), publish: true }, { context });
  }
  return missing.length;
}

async function signIn(clients: Clients, email: string, displayName: string): Promise<string> {
  try {
    await clients.user.register({ email, password: demoPassword, displayName });
  } catch (error) {
    if (!(error instanceof ORPCError && error.code === 'EMAIL_TAKEN')) throw error;
  }
  const { accessToken } = await clients.user.login({ email, password: demoPassword });
  return accessToken;
}

function profileOf(freelancer: SeedFreelancer) {
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
