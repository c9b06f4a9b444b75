import type { GigContent, PackageTier } from '@craftlane/contracts/values/gigs';
import { newId } from '@craftlane/service-kit/ids';
import { demoEmail } from './accounts.ts';
import type { Clients, Member } from './clients.ts';
import { drawCover } from './cover/draw-cover.ts';
import { hoursAfter } from './dates.ts';
import { freelancers } from './freelancers.ts';
import { gigContent } from './gig-content.ts';
import { joinedAt, type Members, memberOf } from './members.ts';
import type { Happening } from './play.ts';
import { randomFor } from './random.ts';
import type { SeedFreelancer, SeedGig } from './types.ts';

/** How many covers are drawn and uploaded at a time; they keep two cores busy. */
const COVERS_AT_ONCE = 4;

/** A demo gig in the marketplace; its id is known once it was published. */
export type PublishedGig = {
  id(): string;
  publishedAt: Date;
  deliveryDays: Record<PackageTier, number>;
};

/** The demo's gigs: those that are there, and those that are still to be published. */
export type PublishedGigs = {
  find(freelancer: SeedFreelancer, gig: SeedGig): PublishedGig;
  happenings: Happening[];
};

type Draft = { freelancer: SeedFreelancer; gig: SeedGig; owner: Member; content: GigContent };

/**
 * Draws and uploads the covers of the gigs that are missing, and plans when each gig is published: a freelancer's first one at
 * once, the others one by one until today. `report` hears how far it is, from 0 to 1.
 */
export async function prepareGigs(
  clients: Clients,
  members: Members,
  now: Date,
  report: (done: number) => void,
): Promise<PublishedGigs> {
  const ids = await findExisting(clients, members);
  const missing = allGigs().filter(({ gig }) => !ids.has(gig.title));
  const drafts: Draft[] = [];
  const waiting = [...missing];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      drafts.push(await draftOf(clients, memberOf(members, demoEmail(next.freelancer.handle)), next));
      report(drafts.length / missing.length);
    }
  };
  await Promise.all(Array.from({ length: COVERS_AT_ONCE }, work));
  return {
    find: (freelancer, gig) => ({
      id: () => ids.get(gig.title) ?? '',
      publishedAt: publishedAt(freelancer, gig, now),
      deliveryDays: deliveryDaysOf(freelancer, gig),
    }),
    happenings: drafts.map(({ freelancer, gig, owner, content }) => ({
      at: publishedAt(freelancer, gig, now),
      thread: `gigs of ${freelancer.handle}`,
      run: async () => {
        const { id } = await clients.gig.create({ ...content, publish: true }, owner);
        ids.set(gig.title, id);
      },
    })),
  };
}

/** When a gig was published: the first two hours after its freelancer joined, the last within the last days. */
export function publishedAt(freelancer: SeedFreelancer, gig: SeedGig, now: Date): Date {
  const joined = joinedAt(freelancer, now);
  const hours = (now.getTime() - joined.getTime()) / 3_600_000;
  const place = freelancer.gigs.indexOf(gig) / freelancer.gigs.length;
  return hoursAfter(joined, 2 + hours * place ** 1.6 * (0.85 + randomFor(gig.title)() * 0.14));
}

function allGigs() {
  return freelancers.flatMap((freelancer) => freelancer.gigs.map((gig) => ({ freelancer, gig })));
}

async function draftOf(clients: Clients, owner: Member, each: Omit<Draft, 'owner' | 'content'>): Promise<Draft> {
  const { freelancer, gig } = each;
  const picture = await drawCover({ ...gig, category: gig.category ?? freelancer.category });
  const coverId = await clients.sendPicture(owner, { purpose: 'gallery', name: 'cover.webp', bytes: picture });
  return { ...each, owner, content: gigContent(freelancer, gig, coverId, newId) };
}

/** Ids by title of the demo gigs that are there already. */
async function findExisting(clients: Clients, members: Members): Promise<Map<string, string>> {
  const lists = await Promise.all(
    freelancers.map(({ handle }) => clients.gig.mine({ pageSize: 48 }, memberOf(members, demoEmail(handle)))),
  );
  return new Map(lists.flatMap(({ items }) => items.map(({ title, id }) => [title, id])));
}

function deliveryDaysOf(freelancer: SeedFreelancer, gig: SeedGig): Record<PackageTier, number> {
  const days = gigContent(freelancer, gig, '', () => '').packages.map(({ tier, deliveryDays }) => [tier, deliveryDays]);
  return Object.fromEntries(days);
}
