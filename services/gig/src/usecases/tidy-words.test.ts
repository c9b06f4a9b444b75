import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchWords } from '../db/schema.ts';
import { bodyOf, startGigs, type TestGigs } from '../testing/gig.ts';
import { tidyWords } from './tidy-words.ts';

describe('the search vocabulary', () => {
  let service: TestGigs;
  beforeAll(async () => {
    service = await startGigs();
  });
  afterAll(() => service.stop());

  it('forgets the words of gigs that are gone and keeps the others', async () => {
    const owner = await service.addFreelancer();
    await service.addPublished(owner, { title: 'I will carve marionettes' });
    const { id } = await service.addPublished(owner, { title: 'I will carve weathercocks' });
    bodyOf(await service.request('DELETE', `/api/gigs/${id}`, { as: owner }), 204);
    await tidyWords(service);
    const words = (await service.db.select({ word: searchWords.word }).from(searchWords)).map(({ word }) => word);
    expect(words).toEqual(expect.arrayContaining(['marionettes', 'illustration']));
    expect(words).not.toContain('weathercocks');
    expect((await service.search('marionetes')).total).toBe(1);
  });
});
