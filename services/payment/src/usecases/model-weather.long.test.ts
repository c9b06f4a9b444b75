import { test } from 'vitest';
import { LONG_MS, outings, takeLongOuting } from '../testing/model/long-outings.ts';

test.each([
  ...outings(4, 'shuffled', 100),
  ...outings(1, 'shuffled', 700, { bearer: 'freelancer' }),
  ...outings(2, 'lost', 200),
  ...outings(2, 'cut', 300),
])(
  'in $weather weather (losses: $bearer) many walks of seed $seed end as the model says, to the cent',
  { timeout: LONG_MS },
  takeLongOuting,
);
