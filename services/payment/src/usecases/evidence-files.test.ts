import { randomUUID } from 'node:crypto';
import type { Order } from '@craftlane/contracts/payment';
import { fileSteps } from '@craftlane/test-kit/files';
import { plainPng, widthOfWebp } from '@craftlane/test-kit/pictures';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inStatus } from '../testing/in-status.ts';
import { type Market, type Placed, startMarket } from '../testing/market.ts';

const message = 'This is what was delivered, as agreed.';
const text = Buffer.from('The brief, as it was agreed.\n');

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.stop());

const upload = async (
  by: string,
  name = 'brief.txt',
  bytes: Uint8Array = text,
  purpose: 'evidence' | 'delivery' = 'evidence',
) => (await fileSteps(market, '/api/payment').uploadFile(by, name, bytes, purpose)).id;
const addEvidence = (placed: Placed, as: 'buyer' | 'freelancer', fileIds: string[]) =>
  market.move(placed, as, 'add-evidence', { message, fileIds });
const asOperator = (orderId: string) =>
  market.request<Order>('GET', `/api/payment/orders/${orderId}`, { as: randomUUID(), roles: ['operator'] });
const lastFiles = (order: Order) => order.timeline.at(-1)?.files ?? [];

test("the freelancer's file is read by the buyer and the operator, and by nobody without a link of theirs", async () => {
  const placed = await inStatus(market, 'disputed');
  const fileId = await upload(placed.quote.freelancerId);
  expect((await addEvidence(placed, 'freelancer', [fileId])).status).toBe(200);
  const seen = [
    await market.order(placed, 'buyer'),
    await market.order(placed, 'freelancer'),
    (await asOperator(placed.orderId)).body,
  ];
  for (const order of seen) {
    const [file] = lastFiles(order);
    expect(file).toMatchObject({ id: fileId, name: 'brief.txt', size: text.length, preview: null });
    const got = await fetch(`${market.url}${file?.url}`);
    expect(Buffer.from(await got.arrayBuffer()).equals(text)).toBe(true);
    expect(got.headers.get('content-disposition')).toMatch(/^attachment/);
  }
  const stranger = randomUUID();
  for (const path of [`/api/payment/orders/${placed.orderId}`, `/api/payment/files/${fileId}`, `/files/${fileId}`])
    expect([path, (await market.request('GET', path, { as: stranger })).status]).toEqual([path, 404]);
});

test('a picture among the evidence is looked at by both sides and the operator', async () => {
  const placed = await inStatus(market, 'disputed');
  const fileId = await upload(placed.buyerId, 'screen.png', plainPng(2000, 900));
  expect((await addEvidence(placed, 'buyer', [fileId])).status).toBe(200);
  for (const order of [await market.order(placed, 'freelancer'), (await asOperator(placed.orderId)).body]) {
    const { smallUrl = '', largeUrl = '' } = lastFiles(order)[0]?.preview ?? {};
    for (const [path, width] of [
      [smallUrl, 400],
      [largeUrl, 1600],
    ] as const) {
      const got = await fetch(`${market.url}${path}`);
      expect(got.headers.get('content-type')).toBe('image/webp');
      expect(widthOfWebp(Buffer.from(await got.arrayBuffer()))).toBe(width);
    }
  }
});

test('files of the other side, of another purpose, in use or missing are refused by name, and nothing changes', async () => {
  const placed = await inStatus(market, 'disputed');
  const { freelancerId } = placed.quote;
  const used = await upload(freelancerId);
  expect((await addEvidence(placed, 'freelancer', [used])).status).toBe(200);
  const ids = [
    await upload(freelancerId),
    await upload(placed.buyerId),
    await upload(freelancerId, 'story.txt', text, 'delivery'),
    used,
    randomUUID(),
  ];
  const before = await market.order(placed);
  expect(await addEvidence(placed, 'freelancer', ids)).toMatchObject({
    status: 422,
    body: {
      code: 'VALIDATION_FAILED',
      data: {
        fields: [
          { path: 'fileIds.1', message: 'is not one of your files' },
          { path: 'fileIds.2', message: 'is not one of your files' },
          { path: 'fileIds.3', message: 'is used already' },
          { path: 'fileIds.4', message: 'is not one of your files' },
        ],
      },
    },
  });
  const after = await market.order(placed);
  expect([after.version, after.timeline.length]).toEqual([before.version, before.timeline.length]);
  // The good one among them is still free.
  expect((await addEvidence(placed, 'freelancer', ids.slice(0, 1))).status).toBe(200);
});

test('a file that calls for the decision belongs to the line that opened the dispute', async () => {
  const placed = await inStatus(market, 'delivered');
  const fileId = await upload(placed.buyerId);
  const reason = 'Nothing like what we agreed on.';
  expect(await market.move(placed, 'buyer', 'open-dispute', { reason, fileIds: [fileId] })).toMatchObject({
    status: 200,
    body: { status: 'disputed' },
  });
  const opened = (await market.order(placed, 'freelancer')).timeline.find(({ type }) => type === 'dispute_opened');
  expect(opened?.files).toMatchObject([{ id: fileId, name: 'brief.txt' }]);
});
