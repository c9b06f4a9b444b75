import postgres from 'postgres';
import { z } from 'zod';
import { percentile, repeat } from '../compare.ts';
import { latencyResult, type Result } from '../report.ts';
import { as, getJson, type Workshop } from '../workshop.ts';

const PER_ROUND = 30;

const accountSchema = z.object({ profile: z.record(z.string(), z.unknown()) });

/** From the answer to a changed profile (its transaction is committed) to the changed card in the gig service's database. */
export async function measureEvents({ stack, freelancer }: Workshop): Promise<Result[]> {
  const sql = postgres(stack.databases.get('gig')?.appUrl ?? '', { max: 1 });
  try {
    const p95 = await repeat(async () => {
      const lags: number[] = [];
      for (let turn = 0; turn < PER_ROUND; turn++) lags.push(await lagOfOneChange(stack.urls.user, freelancer, sql));
      return percentile(lags, 0.95);
    });
    return [latencyResult('event commit → consumer', 100, p95, 'p95, a changed profile seen by the gig service')];
  } finally {
    await sql.end();
  }
}

async function lagOfOneChange(userUrl: string, freelancer: Workshop['freelancer'], sql: postgres.Sql): Promise<number> {
  const url = `${userUrl}/api/users/profile`;
  const { profile } = accountSchema.parse(await getJson(url, as(freelancer)));
  const headline = `Measured at ${performance.now()}`;
  const init = { ...as(freelancer, { ...profile, headline }), method: 'PUT' };
  await getJson(url, init);
  const committed = performance.now();
  for (;;) {
    const [row] = await sql`select 1 from freelancers where user_id = ${freelancer.id} and headline = ${headline}`;
    if (row) return performance.now() - committed;
    if (performance.now() - committed > 10_000) throw new Error('The event has not arrived after ten seconds.');
  }
}
