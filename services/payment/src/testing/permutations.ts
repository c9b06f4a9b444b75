import { seededRandom } from './seeded-random.ts';

/** How many permutations to draw, and from which seed. */
export interface Sample {
  count: number;
  seed: number;
}

/** Every order of these things, or as many of them as wanted, drawn by the seed. */
export function* permutations<T>(things: readonly T[], sample?: Sample): Generator<T[]> {
  if (!sample) {
    yield* allPermutations(things);
    return;
  }
  const random = seededRandom(sample.seed);
  for (let drawn = 0; drawn < sample.count; drawn += 1) {
    const keyed = things.map((thing) => ({ thing, key: random() }));
    yield keyed.sort((left, right) => left.key - right.key).map(({ thing }) => thing);
  }
}

function* allPermutations<T>(things: readonly T[]): Generator<T[]> {
  if (things.length === 0) yield [];
  for (const [index, thing] of things.entries()) {
    for (const rest of allPermutations(things.filter((_, other) => other !== index))) yield [thing, ...rest];
  }
}
