import { writeFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { becomeFreelancer, closeAll, type Member, openMember, sentPicture } from './support/caller';
import { coverFile } from './support/cover';
import { deliver } from './support/order-steps';
import { paidOrder } from './support/paid-order';
import { completeProfile, newPerson, register } from './support/people';

test('Person can show a picture beside their name everywhere, and take it away again', async ({ browser }) => {
  const person = await newPerson(browser, 'Pia Portrait');
  const { page } = person;
  const handle = `pia-${crypto.randomUUID().slice(0, 6)}`;
  await register(person);
  await completeProfile(person, handle);
  const menu = page.getByRole('button', { name: 'Account of Pia Portrait' });
  await expect(menu.locator('img')).toHaveCount(0);

  await page.getByLabel('Choose a picture').setInputFiles(await pictureFile('portrait.png', '#7a4a1e'));
  await expect(page.getByText('Picture saved')).toBeVisible();
  await expectShown(menu.locator('img'));

  const visitor = await (await browser.newContext()).newPage();
  await expect(async () => {
    await visitor.goto(`/freelancers/${handle}`);
    // The page may have been renewed after the profile and before the picture.
    await expect(visitor.getByRole('main').locator('img[src*="/media/avatars/"]')).toBeVisible({ timeout: 500 });
  }).toPass();

  await page.getByRole('button', { name: 'Remove picture' }).click();
  await expect(page.getByText('Picture removed')).toBeVisible();
  await expect(menu.locator('img')).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel('Choose a picture')).toBeAttached();
  await expect(menu.locator('img')).toHaveCount(0);
});

test('Freelancer can order the pictures of a gig with the keyboard, by dragging and by buttons', async ({
  browser,
}) => {
  const person = await newPerson(browser, 'Olga Order');
  const { page } = person;
  await register(person);
  await page.goto('/selling/gigs/new');
  await page.getByLabel('Title', { exact: true }).fill('I will arrange your pictures');
  const colours = ['#aa3311', '#33aa11', '#1133aa'];
  const files = await Promise.all(colours.map((colour, index) => pictureFile(`${index + 1}.png`, colour)));
  await page.getByLabel(/Add pictures/).setInputFiles(files);
  await expect(page.getByRole('button', { name: 'Remove picture 3' })).toBeVisible();
  const [one, two, three] = await orderOf(page);
  await expect(page.getByText('Cover', { exact: true })).toHaveCount(1);

  await page.getByRole('button', { name: 'Drag picture 3' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('The picture is over place 3 of 3.')).toBeAttached();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('The picture is over place 2 of 3.')).toBeAttached();
  await page.keyboard.press('Space');
  await expect.poll(() => orderOf(page)).toEqual([one, three, two]);

  await drag(page.getByRole('button', { name: 'Drag picture 1' }), page.getByRole('img', { name: 'Picture 3' }));
  await expect.poll(() => orderOf(page)).toEqual([three, two, one]);

  await page.getByRole('button', { name: 'Move picture 2 forward' }).click();
  await expect.poll(() => orderOf(page)).toEqual([two, three, one]);
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
  await page.waitForURL(/\/selling\/gigs\/[0-9a-f-]{36}/);
  await page.reload();
  await expect.poll(() => orderOf(page)).toEqual([two, three, one]);
});

test('Freelancer is told beside each file what is wrong with it, and can stop it or send it again', async ({
  browser,
}) => {
  const person = await newPerson(browser, 'Fred Fault');
  const { page } = person;
  await register(person);
  await page.goto('/selling/gigs/new');
  const uploads = page.getByRole('list', { name: 'Uploads' });
  const row = (name: string) => uploads.getByRole('listitem').filter({ hasText: name });
  const add = page.getByLabel(/Add pictures/);

  await add.setInputFiles([
    { name: 'drawing.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg><script>alert(1)</script></svg>') },
    { name: 'pretender.png', mimeType: 'image/png', buffer: Buffer.from('<html><script>alert(1)</script></html>') },
    { name: 'large.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(9 * 1_048_576, 1) },
    await pictureFile('good.png', '#33aa11'),
  ]);
  await expect(row('drawing.svg')).toContainText('must be one of JPEG, PNG and WebP');
  await expect(row('large.jpg')).toContainText('must be at most 8 MB');
  await expect(row('pretender.png')).toContainText('What is inside is not what the name says.');
  await expect(page.getByRole('button', { name: 'Remove picture 1' })).toBeVisible();
  await expect(row('good.png')).toHaveCount(0);
  for (const name of ['drawing.svg', 'large.jpg', 'pretender.png'])
    await page.getByRole('button', { name: `Dismiss ${name}` }).click();

  await page.route('**/files/gig/**', (route) => route.abort('connectionreset'), { times: 1 });
  await add.setInputFiles(await pictureFile('broken.png', '#1133aa'));
  await expect(row('broken.png')).toContainText('The connection was interrupted.');
  await page.getByRole('button', { name: 'Send broken.png again' }).click();
  await expect(page.getByRole('button', { name: 'Remove picture 2' })).toBeVisible();

  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/files/gig/**', async (route) => {
    await held;
    await route.abort().catch(() => undefined);
  });
  await add.setInputFiles(await pictureFile('regretted.png', '#aa3311'));
  await expect(row('regretted.png').getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel regretted.png' }).click();
  await expect(uploads).toHaveCount(0);
  letGo();
  await expect(page.getByRole('img', { name: /^Picture \d$/ })).toHaveCount(2);
});

test('Freelancer delivers a picture and a long film; the buyer looks at the picture before saving anything', async ({
  browser,
}) => {
  const order = await paidOrder(browser);
  const form = order.freelancer.getByRole('form', { name: 'Deliver' });
  const picture = await sharp({ create: { width: 2400, height: 1600, channels: 3, background: '#33aa11' } })
    .png()
    .toBuffer();
  const paths = ['final.png', 'film.mp4'].map((name) => test.info().outputPath(name));
  for (const [at, bytes] of [picture, film(30 * 1_048_576)].entries()) await writeFile(paths[at] ?? '', bytes);
  await form.getByLabel(/Add files/).setInputFiles(paths);
  const arrived = form.getByRole('list', { name: 'Files to deliver' });
  for (const name of ['final.png', 'film.mp4']) await expect(arrived.getByText(name)).toBeVisible({ timeout: 20_000 });
  await deliver(order.freelancer, 'Here they are.');

  const files = order.buyer.getByRole('list', { name: 'Files of version 1' });
  const small = files.getByRole('img', { name: 'Look at final.png' });
  await expect.poll(() => naturalWidth(small)).toBe(400);
  await expect(files.getByRole('img')).toHaveCount(1);
  const [look] = await Promise.all([order.buyer.waitForEvent('popup'), small.click()]);
  await expect.poll(() => naturalWidth(look.locator('img'))).toBe(1600);

  const link = files.getByRole('link', { name: 'Download film.mp4' });
  const head = await order.buyer.request.get((await link.getAttribute('href')) ?? '');
  expect(head.headers()['content-security-policy']).toContain('sandbox');
  expect((await head.body()).length).toBe(30 * 1_048_576);
  await order.close();
});

test('Nobody can send, read or use what is not theirs', async () => {
  const [freelancer, thief] = await Promise.all([openMember('Franka Files'), openMember('Theo Thief')]);
  try {
    await becomeFreelancer(freelancer, `franka-${crypto.randomUUID().slice(0, 6)}`, 'Franka Files');
    const picture = await sentPicture(freelancer);
    expect(await thief.mutate('gigs.create', { title: 'A stolen gig', galleryImageIds: [picture] })).toMatchObject({
      error: { data: { code: 'VALIDATION_FAILED', fields: [{ path: 'galleryImageIds.0' }] } },
    });
    expect(await thief.mutate('account.setAvatar', { fileId: picture })).toMatchObject({
      error: { data: { code: 'VALIDATION_FAILED', fields: [{ path: 'fileId' }] } },
    });
    expect(await freelancer.mutate('files.complete', { purpose: 'gallery', id: picture })).toMatchObject({
      data: { status: 'ready' },
    });

    const { buffer } = await coverFile();
    const { url, headers } = await linkFor(freelancer, buffer.length);
    const put = async (address: string, data: Buffer, more: Record<string, string> = {}) =>
      (await thief.http.put(address, { data, headers: { ...headers, ...more } })).status();
    expect(await put(url.replace(/signature=../, 'signature=00'), buffer)).toBe(404);
    expect(await put(url.replace(/size=\d+/, 'size=99999999'), buffer)).toBe(404);
    expect(await put(url.replace('/files/gig/', '/files/user/'), buffer)).toBe(404);
    expect(await put(url.replace('/files/gig/', '/files/payment/'), buffer)).toBe(404);
    expect(await put(url, Buffer.concat([buffer, buffer]))).toBe(413);
    expect(await put(url, buffer, { 'content-type': 'text/html' })).toBe(400);
    expect(await put(url, buffer, { origin: 'https://evil.example' })).toBe(403);
    expect((await thief.http.get(url)).status()).toBe(404);
    expect(await put(url, buffer)).toBe(204);
  } finally {
    await closeAll([freelancer, thief]);
  }
});

async function pictureFile(name: string, background: string) {
  const buffer = await sharp({ create: { width: 600, height: 400, channels: 3, background } })
    .png()
    .toBuffer();
  return { name, mimeType: 'image/png', buffer };
}

/** Ids of the pictures in the editor, in their order. */
async function orderOf(page: Page): Promise<string[]> {
  const sources = await page
    .getByRole('img', { name: /^Picture \d$/ })
    .evaluateAll((images) => images.map((image) => image.getAttribute('src') ?? ''));
  return sources.map((source) => source.split('/')[3] ?? '');
}

/** So many bytes that begin like a film. */
function film(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.write('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1');
  bytes.writeUInt32BE(size - 24, 24);
  bytes.write('mdat', 28, 'latin1');
  return bytes;
}

/** Pixels; 0 until the picture is loaded. */
function naturalWidth(image: Locator): Promise<number> {
  return image.evaluate((element: HTMLImageElement) => element.naturalWidth);
}

/** The picture is loaded, not only in the document. */
async function expectShown(image: Locator): Promise<void> {
  await expect(image).toHaveAttribute('src', /^\/media\/avatars\/[0-9a-f-]{36}\/\d+$/);
  await expect.poll(() => naturalWidth(image)).toBeGreaterThan(0);
}

/** Drags in steps, as a hand does. */
async function drag(handle: Locator, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const [from, to] = [await handle.boundingBox(), await target.boundingBox()];
  if (!from || !to) throw new Error('There is nothing to drag.');
  const { mouse } = handle.page();
  await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await mouse.down();
  await mouse.move(from.x + from.width / 2 + 10, from.y + from.height / 2, { steps: 3 });
  await mouse.move(to.x + to.width / 2, to.y + to.height + from.height / 2, { steps: 12 });
  await mouse.up();
}

async function linkFor(member: Member, size: number) {
  const { data } = await member.mutate('files.open', { purpose: 'gallery', name: 'cover.png', size });
  return (data as { upload: { url: string; headers: Record<string, string> } }).upload;
}
