import { afterAll, beforeAll, test } from 'vitest';
import { type ChildMarket, startChildMarket } from '../testing/child-market.ts';
import { crashesOfCheckouts } from '../testing/crash-of-checkouts.ts';
import { crashRunner } from '../testing/crash-run.ts';

let market: ChildMarket;
beforeAll(async () => {
  market = await startChildMarket();
}, 60_000);
afterAll(() => market.stop());

const run = crashRunner(() => market);

test.each(crashesOfCheckouts)('killed at $at during $during: within 30 s after it all is done, once', run, 120_000);
