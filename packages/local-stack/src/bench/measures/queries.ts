import type { ServiceName } from '../../stack/names.ts';
import { type Result, ratioResult } from '../report.ts';
import { comparisonsOf, runInService } from '../run-in-service.ts';
import type { Workshop } from '../workshop.ts';

/** Prepared reads of each service's storage against the same SQL on the bare driver. */
export async function measureQueries(workshop: Workshop): Promise<Result[]> {
  const results: Result[] = [];
  for (const service of ['user', 'gig', 'payment'] as const) {
    for (const { name, comparison } of comparisonsOf(await readHotQueries(service, workshop))) {
      results.push(ratioResult(`${name} / bare driver`, 0.85, comparison));
    }
  }
  return results;
}

/** What the program of a service prints that alone may import its storage. */
function readHotQueries(service: ServiceName, { stack }: Workshop): Promise<string> {
  return runInService(service, 'hot-queries', { DATABASE_URL: stack.databases.get(service)?.appUrl ?? '' });
}
