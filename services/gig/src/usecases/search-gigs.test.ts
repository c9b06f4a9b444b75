import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, startGigs, type TestGigs } from '../testing/gig.ts';

const rounds = 12;
const findableWithinMs = 1_000;
const goneWithinMs = 3_000;

describe('how soon search knows of a change', () => {
  let service: TestGigs;
  let owner: string;
  beforeAll(async () => {
    service = await startGigs();
    owner = await service.addFreelancer();
  });
  afterAll(() => service?.stop());

  /** Milliseconds from the answer to the change until search says so. */
  const soonness = async (word: string, isExpected: (ids: string[]) => boolean, timeoutMs: number) => {
    const changedAt = performance.now();
    await until(async () => isExpected((await service.search(word)).hits.map(({ id }) => id)), { timeoutMs });
    return performance.now() - changedAt;
  };

  it('finds what is published within a second, and a paused or deleted gig is gone within three', async () => {
    const findable: number[] = [];
    const gone: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const word = `gazebo${String.fromCharCode(97 + round).repeat(3)}`;
      const { id } = await service.addPublished(owner, { title: `I will paint a ${word} for you` });
      findable.push(await soonness(word, (ids) => ids.includes(id), findableWithinMs));
      const leave = () =>
        round % 2 === 0
          ? service.request('POST', `/api/gigs/${id}/pause`, { as: owner })
          : service.request('DELETE', `/api/gigs/${id}`, { as: owner });
      bodyOf(await leave(), round % 2 === 0 ? 200 : 204);
      gone.push(await soonness(word, (ids) => !ids.includes(id), goneWithinMs));
    }
    expect(Math.max(...findable)).toBeLessThanOrEqual(findableWithinMs);
    expect(Math.max(...gone)).toBeLessThanOrEqual(goneWithinMs);
  });
});
