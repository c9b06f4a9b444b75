import { test } from 'vitest';
import { LONG_MS, outings, takeLongOuting } from '../testing/model/long-outings.ts';

test.each([...outings(5, 'fair', 0), ...outings(2, 'fair', 600, { bearer: 'freelancer' })])(
  'in $weather weather (losses: $bearer) many walks of seed $seed end as the model says, to the cent',
  { timeout: LONG_MS },
  takeLongOuting,
);
