import { startS3 } from '@craftlane/service-kit/testing/s3-server';
import { fileSteps } from '@craftlane/test-kit/files';
import { plainPng, widthOfWebp } from '@craftlane/test-kit/pictures';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inStatus } from '../testing/in-status.ts';
import { type Market, startMarket } from '../testing/market.ts';

let s3: Awaited<ReturnType<typeof startS3>>;
let market: Market;
beforeAll(async () => {
  s3 = await startS3();
  market = await startMarket(s3.env);
});
afterAll(async () => {
  await market.stop();
  await s3.stop();
});

const picture = plainPng(1200, 800);
const steps = () => fileSteps(market, '/api/payment');

test('with a store, bytes go straight to it by a signed link, and are read through the service by one of its own', async () => {
  const placed = await inStatus(market, 'in_progress');
  const by = placed.quote.freelancerId;
  const { file, upload } = await steps().openFile(by, 'final.png', picture.length, 'delivery');
  expect(upload.url.startsWith(`${s3.publicUrl}/files/payment/pending/${file.id}?`)).toBe(true);
  expect(await steps().sendBytes(upload, picture.subarray(1))).toBe(403);
  expect(await steps().sendBytes(upload, picture, { 'content-type': 'text/html' })).toBe(403);
  expect(await steps().sendBytes(upload, picture)).toBe(200);
  const completed = await market.request('POST', `/api/payment/files/${file.id}/complete`, { as: by, body: {} });
  expect(completed.status).toBe(200);
  expect(await steps().settledFile(by, file.id)).toMatchObject({ status: 'ready', width: 1200, height: 800 });

  const delivered = await market.move(placed, 'freelancer', 'deliver', { message: 'Here.', fileIds: [file.id] });
  expect(delivered.status).toBe(200);
  const [seen] = (await market.order(placed, 'buyer')).deliveries[0]?.files ?? [];
  const whole = await fetch(`${market.url}${seen?.url}`);
  expect(Buffer.from(await whole.arrayBuffer()).equals(picture)).toBe(true);
  expect(whole.headers.get('content-disposition')).toBe('attachment; filename=final.png');
  const small = await fetch(`${market.url}${seen?.preview?.smallUrl}`);
  expect(widthOfWebp(Buffer.from(await small.arrayBuffer()))).toBe(400);
  for (const address of [`${s3.publicUrl}/files/payment/pending/${file.id}`, `${market.url}/files/${file.id}`])
    expect((await fetch(address)).ok).toBe(false);
});

test('what is refused stays nowhere: nobody can use or read it', async () => {
  const placed = await inStatus(market, 'in_progress');
  const by = placed.quote.freelancerId;
  const file = await steps().uploadFile(by, 'final.png', Buffer.from('no picture'), 'delivery');
  expect(file).toMatchObject({ status: 'refused', refusal: { code: 'WRONG_FORMAT' } });
  expect(await market.move(placed, 'freelancer', 'deliver', { message: 'Here.', fileIds: [file.id] })).toMatchObject({
    status: 422,
    body: { data: { fields: [{ path: 'fileIds.0', message: 'was refused' }] } },
  });
  expect((await market.order(placed)).status).toBe('in_progress');
});
