import { expect, type Page, test } from '@playwright/test';
import { collectComplaints } from './support/complaints';

const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('Visitor chooses dark on a light device, and every page and tab keeps it from its first paint', async ({
  browser,
}) => {
  const context = await browser.newContext({ colorScheme: 'light' });
  const complaints = await collectComplaints(context);
  const [page, other] = [await context.newPage(), await context.newPage()];
  await page.goto('/');
  await other.goto('/search');
  const light = await background(page);
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(() => background(page)).not.toBe(light);
  const dark = await background(page);
  await expect.poll(() => background(other)).toBe(dark);
  for (const path of ['/', '/search', '/login']) {
    // As soon as the document is read, and before any other script ran.
    await page.goto(path, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.body !== null);
    expect([path, await background(page)]).toEqual([path, dark]);
  }
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await page.getByRole('radio', { name: 'As the device' }).check();
  await expect.poll(() => background(page)).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => background(page)).toBe(dark);
  expect(complaints).toEqual([]);
});
