import { test } from 'vitest';
import { LONG_MS, outings, takeLongOuting } from '../testing/model/long-outings.ts';

const seed = Number(process.env.WALK_SEED ?? Date.now() % 1_000_000);

test.each(outings(2, 'fair', seed + 400, { leaps: true }))(
  'many walks of seed $seed through leaping weeks end as the model says, to the cent',
  { timeout: LONG_MS },
  takeLongOuting,
);
