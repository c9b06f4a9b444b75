/** One thing measured several times. Unit as the measure says. */
export type Series = { values: number[]; median: number };

/** Ours beside its yardstick, measured in turns. `ratio` is the median of the ratios of each turn. */
export type Comparison = { ours: Series; yardstick: Series; ratio: number; spread: [low: number, high: number] };

/** How often both sides take their turn. */
export const ROUNDS = 5;

/** How often before that, so that code is compiled. */
export const WARM_UP_TURNS = 3;

/** Measures both in turns, so that whatever else the machine does hits both alike; a few turns of each first, until code is compiled. */
export async function compare(ours: () => Promise<number>, yardstick: () => Promise<number>): Promise<Comparison> {
  for (let turn = 0; turn < WARM_UP_TURNS; turn++) {
    await ours();
    await yardstick();
  }
  const pairs: [number, number][] = [];
  for (let round = 0; round < ROUNDS; round++) pairs.push([await ours(), await yardstick()]);
  const ratios = pairs.map(([a, b]) => a / b);
  return {
    ours: series(pairs.map(([a]) => a)),
    yardstick: series(pairs.map(([, b]) => b)),
    ratio: median(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)],
  };
}

/** Measures one thing in several rounds. */
export async function repeat(measure: () => Promise<number>): Promise<Series> {
  await measure();
  const values: number[] = [];
  for (let round = 0; round < ROUNDS; round++) values.push(await measure());
  return series(values);
}

/** The values with their median. */
export function series(values: number[]): Series {
  return { values, median: median(values) };
}

/** The value below which `share` (0…1) of the values lie. NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
