import { readFileSync } from 'node:fs';
import type { Gig } from '@craftlane/contracts/gig';
import { createFileStore } from '@craftlane/service-kit/files/create-store';
import { sweepFiles } from '@craftlane/service-kit/files/sweep-files';
import { newId } from '@craftlane/service-kit/ids';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, pngImage, startGigs, type TestGigs } from '../testing/gig.ts';

describe('the pictures of a gig', () => {
  let service: TestGigs;
  let owner: string;
  beforeAll(async () => {
    service = await startGigs();
    owner = await service.addFreelancer();
  });
  afterAll(() => service.stop());

  const pictures = (count: number, as = owner) =>
    Promise.all(Array.from({ length: count }, async () => (await service.addImage(as)).id));
  const update = async (gig: Gig, galleryImageIds: string[]) =>
    bodyOf(
      await service.request<Gig>('PUT', `/api/gigs/${gig.id}`, {
        as: owner,
        body: { version: gig.version, galleryImageIds },
      }),
      200,
    );
  const idsOf = (gig: Gig) => gig.gallery.map(({ id }) => id);
  const isShown = async (id: string) => (await fetch(`${service.url}/api/gigs/images/${id}/400`)).status === 200;
  /** Which of the pictures are still there two days later. */
  const left = async (ids: string[]) => {
    await service.db.execute(sql`update kit.files set unattached_since = unattached_since - interval '2 days'`);
    await sweepFiles({ db: service.db, store: await createFileStore(service.config, 'gig') });
    return Promise.all(ids.map(isShown));
  };

  it('are shown to everyone, in the order of the gallery', async () => {
    const [one, two, three] = await pictures(3);
    const draft = await service.addDraft(owner, { galleryImageIds: [one ?? '', two ?? '', three ?? ''] });
    const turned = await update(draft, [three ?? '', one ?? '', two ?? '']);
    expect(idsOf(turned)).toEqual([three, one, two]);
    expect(turned.gallery[0]).toEqual({ id: three, width: 40, height: 30 });
    expect(await isShown(three ?? '')).toBe(true);
  });

  it('belong to one gig: another one of the same owner is refused by its field', async () => {
    const [picture] = await pictures(1);
    await service.addDraft(owner, { galleryImageIds: [picture ?? ''] });
    const [fresh] = await pictures(1);
    const body = { galleryImageIds: [fresh, picture] };
    expect(await service.request('POST', '/api/gigs', { as: owner, body })).toMatchObject({
      status: 422,
      body: { data: { fields: [{ path: 'galleryImageIds.1', message: 'is used already' }] } },
    });
    // Nothing of it was claimed.
    expect(await service.addDraft(owner, { galleryImageIds: [fresh ?? ''] })).toMatchObject({ version: 1 });
  });

  it('that a draft leaves behind, or that were never used, are gone a day later', async () => {
    const [kept, removed, unused] = await pictures(3);
    const draft = await service.addDraft(owner, { galleryImageIds: [removed ?? '', kept ?? ''] });
    await update(draft, [kept ?? '']);
    expect(await left([kept ?? '', removed ?? '', unused ?? ''])).toEqual([true, false, false]);
  });

  it('come back when they are put in again within the day', async () => {
    const [one, two] = await pictures(2);
    const draft = await service.addDraft(owner, { galleryImageIds: [one ?? '', two ?? ''] });
    const without = await update(draft, [one ?? '']);
    await update(without, [two ?? '', one ?? '']);
    expect(await left([one ?? '', two ?? ''])).toEqual([true, true]);
  });

  it('that were the cover of a public gig stay for the orders that show them, the others do not', async () => {
    const [cover, second, third] = await pictures(3);
    const gig = await service.addPublished(owner, { galleryImageIds: [cover ?? '', second ?? ''] });
    const next = await update(gig, [third ?? '', cover ?? '']);
    const last = await update(next, [third ?? '']);
    expect(await left([cover ?? '', second ?? '', third ?? ''])).toEqual([true, false, true]);
    expect(JSON.stringify(last)).not.toContain('pastCover');
    await service.request('DELETE', `/api/gigs/${gig.id}`, { as: owner });
    expect(await left([cover ?? '', third ?? ''])).toEqual([true, true]);
  });

  it('of a deleted draft are gone a day later', async () => {
    const [picture] = await pictures(1);
    const draft = await service.addDraft(owner, { galleryImageIds: [picture ?? ''] });
    await service.request('DELETE', `/api/gigs/${draft.id}`, { as: owner });
    expect(await left([picture ?? ''])).toEqual([false]);
  });

  it('of the time before are files now, where they lay', async () => {
    const store = await createFileStore(service.config, 'gig');
    const draft = await service.addDraft(owner, { galleryImageIds: [] });
    const [shown, forgotten] = [newId(), newId()];
    for (const id of [shown, forgotten]) {
      await store.write(`gig-images/${id.slice(-2)}/${id}/400.webp`, await pngImage());
      await service.db.execute(sql`
        insert into gig_images (id, owner_id, width, height, created_at) values (${id}, ${owner}, 40, 30, now())`);
    }
    const gallery = JSON.stringify([{ id: shown, width: 40, height: 30 }]);
    await service.db.execute(sql`update gigs set gallery = ${gallery}::jsonb where id = ${draft.id}`);
    const migration = readFileSync(new URL('../../drizzle/0004_files.sql', import.meta.url), 'utf8');
    await service.db.execute(migration.split('--> statement-breakpoint').at(-1) ?? '');
    expect(await left([shown, forgotten])).toEqual([true, true]);
    // The gig goes on with it, and lets go of it.
    await update(draft, []);
    expect(await left([shown, forgotten])).toEqual([false, true]);
  });
});
