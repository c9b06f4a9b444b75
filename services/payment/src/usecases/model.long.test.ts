import { test } from 'vitest';
import { LONG_MS, outings, takeLongOuting } from '../testing/model/long-outings.ts';

const seed = Number(process.env.WALK_SEED ?? Date.now() % 1_000_000);

test.each([...outings(5, 'fair', seed), ...outings(2, 'fair', seed + 600, { bearer: 'freelancer' })])(
  'in $weather weather (losses: $bearer) many walks of seed $seed end as the model says, to the cent',
  { timeout: LONG_MS },
  takeLongOuting,
);
