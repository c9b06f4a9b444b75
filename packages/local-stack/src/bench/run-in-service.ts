import { z } from 'zod';
import { inRepository } from '../paths.ts';
import type { ServiceName } from '../stack/names.ts';
import { startNode } from '../supervisor/child-process.ts';

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

/** What a program of a service printed that compares; throws unless it has that shape. */
export function comparisonsOf(output: string) {
  return outputSchema.parse(JSON.parse(output));
}

/**
 * Runs `src/testing/<program>.ts` of a service, which alone may import its insides. Returns what it prints.
 * @throws Error with its complaints when it fails
 */
export async function runInService(
  service: ServiceName,
  program: string,
  env: Record<string, string> = {},
): Promise<string> {
  let output = '';
  let errors = '';
  const running = await startNode(
    {
      args: ['--disable-warning=ExperimentalWarning', `src/testing/${program}.ts`],
      cwd: inRepository('services', service),
      env: { PATH: process.env.PATH ?? '', ...env },
    },
    (text) => {
      errors += text;
    },
    (text) => {
      output += text;
    },
  );
  const reason = await running.exited;
  if (reason !== 'code 0') throw new Error(`${program} of ${service} failed (${reason}): ${errors}`);
  return output;
}
