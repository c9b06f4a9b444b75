import { afterAll, beforeAll, expect, test } from 'vitest';
import { inStatus } from '../testing/in-status.ts';
import { type Market, startMarket } from '../testing/market.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.stop());

const message = 'Please try another green.';

test('a revision sends the work back and stops the review', async () => {
  const placed = await inStatus(market, 'delivered');
  expect((await market.order(placed)).allowedActions).toEqual(expect.arrayContaining(['request_revision', 'accept']));
  const { status, body } = await market.move(placed, 'buyer', 'request-revision', { message });
  expect(status).toBe(200);
  expect(body).toMatchObject({ status: 'in_revision', revisionsUsed: 1, reviewEndsAt: null });
  expect(await market.waitingJobs('auto_complete', placed.orderId)).toEqual([]);
});

test('when no revision is left it is neither offered nor allowed', async () => {
  const placed = await inStatus(market, 'in_revision');
  await market.move(placed, 'freelancer', 'deliver', { message: 'The second version.' });
  expect((await market.order(placed)).allowedActions).not.toContain('request_revision');
  expect(await market.move(placed, 'buyer', 'request-revision', { message })).toMatchObject({
    status: 409,
    body: { code: 'ILLEGAL_TRANSITION', data: { status: 'delivered' } },
  });
});

test('a request that says too little is refused', async () => {
  const placed = await inStatus(market, 'delivered');
  expect(await market.move(placed, 'buyer', 'request-revision', { message: 'No.' })).toMatchObject({ status: 422 });
});

test('revising and accepting at once: one wins, the other is told the status', async () => {
  const placed = await inStatus(market, 'delivered');
  const [revised, accepted] = await Promise.all([
    market.move(placed, 'buyer', 'request-revision', { message }),
    market.move(placed, 'buyer', 'accept'),
  ]);
  expect([revised.status, accepted.status].sort()).toEqual([200, 409]);
  const expected = revised.status === 200 ? 'in_revision' : 'completed';
  expect((await market.order(placed)).status).toBe(expected);
});
