import { mkdirSync } from 'node:fs';
import { inRepository } from '../paths.ts';
import { type Counts, sumCounts } from '../test-run/counts.ts';
import { runStories } from '../test-run/stories.ts';
import { runVitest } from '../test-run/vitest.ts';
import { untilTold } from '../until-told.ts';
import { verify } from '../verify/verify.ts';

const signal = untilTold();
const isLong = process.argv.includes('--long');
const env: NodeJS.ProcessEnv = { ...process.env, ...(isLong && { LONG: '1' }) };
const dataDir = inRepository('.data/test');
mkdirSync(dataDir, { recursive: true });

const counts: Counts[] = [];
console.log('Checks');
counts.push({ ...(await verify()), skipped: 0 });
console.log('\nTests');
counts.push(await runVitest(inRepository('.data'), env, signal));
console.log('\nBrowser stories');
counts.push(await runStories(dataDir, env, signal));

const { passed, failed, skipped } = sumCounts(counts);
if (skipped > 0) console.log(`\n${skipped} skipped`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
