import { createHash, randomUUID } from 'node:crypto';
import { fileSteps } from '@craftlane/test-kit/files';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
  expect((await market.order(placed)).timeline.slice(3)).toMatchObject([
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

describe('files of a delivery', () => {
  const text = Buffer.from('The whole story, from its beginning to its end.\n'.repeat(20));
  beforeAll(() => market.clock.set(new Date()));
  const files = () => fileSteps(market, '/api/payment');
  const uploaded = async (by: string, name = 'story.txt') => (await files().uploadFile(by, name, text, 'delivery')).id;

  test('both people read them by links of some minutes, with their hash; nobody else gets one', async () => {
    const placed = await inStatus(market, 'in_progress');
    const fileId = await uploaded(placed.quote.freelancerId);
    const { status } = await market.move(placed, 'freelancer', 'deliver', { message: 'Here.', fileIds: [fileId] });
    expect(status).toBe(200);
    for (const person of ['buyer', 'freelancer'] as const) {
      const [file] = (await market.order(placed, person)).deliveries[0]?.files ?? [];
      const sha256 = createHash('sha256').update(text).digest('hex');
      expect(file).toMatchObject({ id: fileId, name: 'story.txt', size: text.length, sha256 });
      const answer = await fetch(`${market.url}${file?.url}`);
      expect(answer.headers.get('content-disposition')).toContain('attachment');
      expect(Buffer.from(await answer.arrayBuffer()).equals(text)).toBe(true);
    }
    const bare = await fetch(`${market.url}/files/${fileId}`);
    expect(bare.status).toBeGreaterThanOrEqual(400);
  });

  test('a file of somebody else, one that is used, and one that is not there are named, and nothing is delivered', async () => {
    const placed = await inStatus(market, 'in_progress');
    const other = await inStatus(market, 'in_progress');
    const [own, foreign] = [await uploaded(placed.quote.freelancerId), await uploaded(other.quote.freelancerId)];
    const used = await uploaded(placed.quote.freelancerId);
    const before = await inStatus(market, 'in_progress', { freelancerId: placed.quote.freelancerId });
    await market.move(before, 'freelancer', 'deliver', { message: 'Another order.', fileIds: [used] });
    const answer = await market.move(placed, 'freelancer', 'deliver', {
      message: 'Here.',
      fileIds: [own, foreign, used, randomUUID()],
    });
    expect(answer).toMatchObject({
      status: 422,
      body: { data: { fields: [1, 2, 3].map((at) => ({ path: `fileIds.${at}` })) } },
    });
    expect((await market.order(placed)).status).toBe('in_progress');
    expect((await market.move(placed, 'freelancer', 'deliver', { message: 'Here.', fileIds: [own] })).status).toBe(200);
  });
});
