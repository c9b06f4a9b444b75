import { afterAll, beforeAll, expect, test } from 'vitest';
import { inStatus } from '../testing/in-status.ts';
import { type Market, startMarket } from '../testing/market.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.stop());

test('each delivery is a version, and a revision makes room for the next', async () => {
  const placed = await inStatus(market, 'in_revision');
  const { body } = await market.move(placed, 'freelancer', 'deliver', { message: 'The second version.' });
  expect(body).toMatchObject({
    status: 'delivered',
    revisionsUsed: 1,
    deliveries: [
      { version: 1, message: 'The first version.' },
      { version: 2, message: 'The second version.' },
    ],
  });
  expect(Date.parse(body.reviewEndsAt ?? '') - market.clock.now().getTime()).toBe(3 * 86_400_000);
  expect((await market.order(placed)).timeline.slice(2)).toMatchObject([
    { type: 'delivered', by: 'freelancer', note: 'The first version.' },
    { type: 'revision_requested', by: 'buyer', note: 'A little greener, please.' },
    { type: 'delivered', by: 'freelancer', note: 'The second version.' },
  ]);
});

test('a delivery without a message is refused', async () => {
  const placed = await inStatus(market, 'in_progress');
  expect(await market.move(placed, 'freelancer', 'deliver', { message: '  ' })).toMatchObject({
    status: 422,
    body: { code: 'VALIDATION_FAILED', data: { fields: [{ path: 'message' }] } },
  });
});

test('delivering twice at once makes one version', async () => {
  const placed = await inStatus(market, 'in_progress');
  const deliver = () => market.move(placed, 'freelancer', 'deliver', { message: 'Done.' });
  const answers = await Promise.all([deliver(), deliver()]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  expect((await market.order(placed)).deliveries).toHaveLength(1);
});

test('an order past its date is late until it is delivered', async () => {
  const placed = await inStatus(market, 'in_progress');
  market.clock.advance(5 * 86_400_000);
  const answer = await market.request('GET', `/api/payment/orders/${placed.orderId}`, {
    token: await market.tokenFor(placed.buyerId),
  });
  expect(answer.body).toMatchObject({ isLate: true });
  const { body } = await market.move(placed, 'freelancer', 'deliver', { message: 'Sorry for the delay.' });
  expect(body.isLate).toBe(false);
});
