import { test } from 'vitest';
import { LONG_MS, outings, takeLongOuting } from '../testing/model/long-outings.ts';

const seed = Number(process.env.WALK_SEED ?? Date.now() % 1_000_000);

test.each([
  ...outings(4, 'shuffled', seed + 100),
  ...outings(1, 'shuffled', seed + 700, { bearer: 'freelancer' }),
  ...outings(2, 'lost', seed + 200),
  ...outings(2, 'cut', seed + 300),
])(
  'in $weather weather (losses: $bearer) many walks of seed $seed end as the model says, to the cent',
  { timeout: LONG_MS },
  takeLongOuting,
);
