import { expect, test } from '@playwright/test';
import { becomeFreelancer, closeAll, type Member, openMember, publishedGig } from './support/caller';

const mark = crypto.randomUUID().slice(0, 6).replaceAll(/\d/g, 'x');
const word = `quilting${mark}`;
let freelancer: Member;

test.beforeAll(async () => {
  freelancer = await openMember('Quentin Quill');
  await becomeFreelancer(freelancer, `quilt-${mark}`, 'Quentin Quill');
  await publishedGig(freelancer, `I will do ${word} for your sofa`);
});

test.afterAll(() => closeAll([freelancer]));

test('Visitor is offered searches while typing, and chooses one by the keyboard', async ({ page }) => {
  await page.goto('/');
  const search = page.getByRole('main').getByRole('combobox', { name: 'What do you need done?' });
  await search.pressSequentially(word.slice(0, 10));
  const first = page.getByRole('main').getByRole('option').first();
  await expect(first).toContainText('quilting');
  await expect(search).toHaveAttribute('aria-expanded', 'true');

  await search.press('ArrowDown');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await search.press('Escape');
  await expect(first).toBeHidden();
  await expect(search).toHaveValue(word.slice(0, 10));

  await search.press('ArrowDown');
  await expect(first).toBeVisible();
  await search.press('ArrowDown');
  const chosen = (await first.textContent()) ?? '';
  await search.press('Enter');
  await page.waitForURL((url) => url.pathname === '/search' && url.searchParams.get('q') === chosen);
  await expect(
    page
      .getByRole('link', { name: new RegExp(word) })
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
});

test('Visitor can press a suggestion on a phone', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await page.goto('/');
  await page.locator('#search-phone').pressSequentially(word.slice(0, 10));
  await page.locator('#search-phone-suggestions').getByRole('option').first().tap();
  await page.waitForURL('**/search?q=*');
  await context.close();
});

test('Visitor still searches when suggestions cannot be had', async ({ page }) => {
  await page.route('**/api/trpc/gigs.suggest**', (route) => route.abort());
  await page.goto('/');
  const search = page.getByRole('main').getByRole('combobox', { name: 'What do you need done?' });
  await search.fill(word);
  await search.press('Enter');
  await page.waitForURL(`**/search?q=${word}`);
  await expect(
    page
      .getByRole('link', { name: new RegExp(word) })
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
});

test('Visitor who registers reads everything that is wrong at once, a common password too', async ({ page }) => {
  await page.goto('/register');
  await page.getByLabel('E-mail').fill('nobody');
  await page.getByLabel('Password').fill('password123');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText('is on the list of common passwords')).toBeVisible();
  for (const name of ['Name', 'E-mail', 'Password'])
    await expect(page.getByLabel(name, { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
});
