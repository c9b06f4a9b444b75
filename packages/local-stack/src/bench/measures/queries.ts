import { z } from 'zod';
import { inRepository } from '../../paths.ts';
import type { ServiceName } from '../../stack/names.ts';
import { startNode } from '../../supervisor/child-process.ts';
import { type Result, ratioResult } from '../report.ts';
import type { Workshop } from '../workshop.ts';

const seriesSchema = z.object({ values: z.array(z.number()), median: z.number() });
const outputSchema = z.array(
  z.object({
    name: z.string(),
    comparison: z.object({
      ours: seriesSchema,
      yardstick: seriesSchema,
      ratio: z.number(),
      spread: z.tuple([z.number(), z.number()]),
    }),
  }),
);

/** Prepared reads of each service's storage against the same SQL on the bare driver. */
export async function measureQueries(workshop: Workshop): Promise<Result[]> {
  const results: Result[] = [];
  for (const service of ['user', 'gig', 'payment'] as const) {
    for (const { name, comparison } of outputSchema.parse(JSON.parse(await runInService(service, workshop)))) {
      results.push(ratioResult(`${name} / bare driver`, 0.85, comparison));
    }
  }
  return results;
}

/** Runs `src/testing/hot-queries.ts` of a service, which alone may import its storage. Returns what it prints. */
async function runInService(service: ServiceName, { stack }: Workshop): Promise<string> {
  let output = '';
  let errors = '';
  const running = await startNode(
    {
      args: ['--disable-warning=ExperimentalWarning', 'src/testing/hot-queries.ts'],
      cwd: inRepository('services', service),
      env: { PATH: process.env.PATH ?? '', DATABASE_URL: stack.databases.get(service)?.appUrl ?? '' },
    },
    (text) => {
      errors += text;
    },
    (text) => {
      output += text;
    },
  );
  const reason = await running.exited;
  if (reason !== 'code 0') throw new Error(`The queries of ${service} could not be measured (${reason}): ${errors}`);
  return output;
}
