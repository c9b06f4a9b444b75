import { z } from 'zod';
import { percentile, series } from '../compare.ts';
import { latencyResult, type Result } from '../report.ts';
import { runInService } from '../run-in-service.ts';

const MAX_MS = 50;

/** Milliseconds of every request by what was asked, once for each round. */
const roundsSchema = z.array(z.record(z.string(), z.array(z.number())));
const outputSchema = z.array(z.object({ gigs: z.int(), rounds: roundsSchema }));

/** The gig service's search over HTTP, answered by PostgreSQL, one request after the other: the mix of questions on filled databases. */
export async function measureSearch(): Promise<Result[]> {
  const sizes = outputSchema.parse(JSON.parse(await runInService('gig', 'search-speed')));
  return sizes.map(({ gigs, rounds }) => {
    const p95 = series(rounds.map((round) => percentile(Object.values(round).flat(), 0.95)));
    const result = latencyResult(`search of ${gigs.toLocaleString('en')} gigs`, MAX_MS, p95, `p95; ${slowest(rounds)}`);
    return { ...result, raw: rounds };
  });
}

function slowest(rounds: z.infer<typeof roundsSchema>): string {
  const names = Object.keys(rounds[0] ?? {});
  const byQuestion = names.map((name) => ({
    name,
    ms: percentile(
      rounds.flatMap((round) => round[name] ?? []),
      0.95,
    ),
  }));
  const last = byQuestion.toSorted((a, b) => a.ms - b.ms).at(-1);
  return `slowest “${last?.name}” ${last?.ms.toFixed(1)} ms`;
}
