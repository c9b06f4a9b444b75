import { expect, type Page, test } from '@playwright/test';
import { completeProfile, newPerson, register } from './support/people';
import { publishGig } from './support/publish-gig';

const mark = crypto.randomUUID().slice(0, 6);

test.beforeAll(async ({ browser }) => {
  const freelancer = await newPerson(browser, 'Fiona Filter');
  await register(freelancer);
  await completeProfile(freelancer, `fiona-${mark}`);
  await publishGig(freelancer.page, `I will letter a shop sign ${mark}`);
  await freelancer.page.context().close();
});

test('Buyer narrows a search on a phone, and the filters stay after reload', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await page.goto(`/search?q=${mark}`);
  await expect(hits(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Filters' }).tap();
  const sheet = page.getByRole('dialog', { name: 'Filters' });
  await sheet.getByRole('link', { name: /Graphics & Design/ }).tap();
  await expect(page).toHaveURL(/category=graphics-and-design/);
  await expect(sheet).toBeVisible();
  await sheet.getByLabel('From').fill('500');
  await sheet.getByRole('button', { name: 'Apply' }).tap();
  await expect(page).toHaveURL(/minPriceMinor=50000/);
  await sheet.getByRole('button', { name: 'Show 0 gigs' }).tap();
  await expect(sheet).toBeHidden();
  await expect(page.getByText('Nothing found')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Nothing found')).toBeVisible();
  await page.getByRole('link', { name: /From €500/ }).tap();
  await expect(hits(page)).toHaveCount(1);
  await context.close();
});

test('Buyer moves the price by its thumbs: with the keyboard, and by dragging', async ({ page }) => {
  await page.goto(`/search?q=${mark}`);
  const panel = page.getByRole('complementary', { name: 'Filters' });
  const highest = panel.getByRole('slider', { name: 'Highest price' });
  await highest.focus();
  for (let press = 0; press < 35; press += 1) await page.keyboard.press('ArrowLeft');
  await expect(panel.getByLabel('To')).not.toHaveValue('');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/maxPriceMinor=\d+/);
  await expect(page.getByText('Nothing found')).toBeVisible();

  await page.goto(`/search?q=${mark}`);
  const box = await highest.boundingBox();
  if (!box) throw new Error('The slider is not there.');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width - 8, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, y, { steps: 6 });
  await page.mouse.up();
  await expect(page).toHaveURL(/maxPriceMinor=\d+/);
  await expect(hits(page)).toHaveCount(1);
});

function hits(page: Page) {
  return page.getByRole('main').getByRole('article').filter({ visible: true });
}
