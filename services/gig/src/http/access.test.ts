import { gigContract } from '@craftlane/contracts/gig';
import { gigPolicy } from '@craftlane/contracts/policy';
import { newId } from '@craftlane/service-kit/ids';
import { type AccessThing, describeAccess } from '@craftlane/test-kit/access-matrix';
import { databaseState } from '@craftlane/test-kit/database-state';
import { untilFilesSettled } from '@craftlane/test-kit/files';
import { afterAll } from 'vitest';
import { startGigs } from '../testing/gig.ts';

const gigs = await startGigs();
afterAll(() => gigs.stop());

const nothing = async (): Promise<AccessThing> => ({ id: '', owner: { as: await gigs.addFreelancer() } });
const draft = async (): Promise<AccessThing> => {
  const owner = await gigs.addFreelancer();
  return { id: (await gigs.addDraft(owner)).id, owner: { as: owner } };
};
const publishedGig = async () => {
  const owner = await gigs.addFreelancer();
  return { gig: await gigs.addPublished(owner), owner: { as: owner } };
};
const published = async (): Promise<AccessThing> => {
  const { gig, owner } = await publishedGig();
  return { id: gig.id, owner };
};
/** A picture whose bytes have arrived. */
const file = async (): Promise<AccessThing> => {
  const owner = await gigs.addFreelancer();
  const { file: opened, upload } = await gigs.openFile(owner, 'a.png', 10, 'gallery');
  await gigs.sendBytes(upload, Buffer.from('some bytes'));
  return { id: opened.id, owner: { as: owner } };
};
const shown = async () => (await published()).id;
const byId = (id: string) => ({ id });

describeAccess({
  contract: gigContract,
  policy: gigPolicy,
  request: gigs.request,
  stranger: async (roles = []) => ({ as: await gigs.addFreelancer(), roles }),
  state: async () => {
    await untilFilesSettled(gigs.db);
    return databaseState(gigs.db);
  },
  samples: {
    create: { thing: nothing, input: () => ({ title: 'A gig of my own' }) },
    get: { thing: draft, shown, input: byId },
    getBySlug: {
      thing: async () => {
        const { gig, owner } = await publishedGig();
        return { id: gig.slug ?? '', owner };
      },
      input: (slug) => ({ slug }),
      missing: 'a-slug-nobody-has',
    },
    update: { thing: draft, input: (id) => ({ id, version: 1, title: 'Another title' }) },
    delete: { thing: published, input: byId },
    publish: { thing: draft, input: byId },
    pause: { thing: published, input: byId },
    search: { thing: nothing, input: () => ({ q: 'portrait' }) },
    listPublished: { thing: nothing, input: () => ({}) },
    suggest: { thing: nothing, input: () => ({ q: 'portrait' }) },
    mine: { thing: nothing, input: () => ({}) },
    openFile: { thing: nothing, input: () => ({ purpose: 'gallery', name: 'a.png', size: 10 }) },
    completeFile: { thing: file, input: byId },
    getFile: { thing: file, input: byId },
    quote: {
      thing: draft,
      shown,
      input: (id) => ({ id, packageTier: 'basic', extraIds: [] }),
      // The owner sees the draft, and that it has no price yet.
      ownerStatus: 409,
    },
  },
});

describeHiddenAgain();

/** What was published once is hidden again when it is deleted, also by its slug. */
function describeHiddenAgain(): void {
  const missingId = newId();
  describeAccess({
    contract: { getBySlug: gigContract.getBySlug },
    policy: { getBySlug: { access: 'public', thing: 'visible' } },
    request: gigs.request,
    stranger: async (roles = []) => ({ as: await gigs.addFreelancer(), roles }),
    state: async () => {
      await untilFilesSettled(gigs.db);
      return databaseState(gigs.db);
    },
    samples: {
      getBySlug: {
        thing: async () => {
          const { gig, owner } = await publishedGig();
          await gigs.request('DELETE', `/api/gigs/${gig.id}`, owner);
          return { id: gig.slug ?? '', owner };
        },
        input: (slug) => ({ slug }),
        missing: missingId,
        // A deleted gig is gone for its owner too.
        ownerStatus: 404,
      },
    },
  });
}
