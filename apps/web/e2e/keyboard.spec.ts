import { expect, type Locator, type Page, test } from '@playwright/test';
import { completeProfile, newPerson, register } from './support/people';
import { publishGig, storyGig } from './support/publish-gig';
import { cards } from './support/sandbox';

const farthest = 120;

test('Buyer comes from the home page to a paid order by keyboard alone', async ({ browser }) => {
  const mark = crypto.randomUUID().slice(0, 6);
  const title = `I will fold a paper bird ${mark}`;
  const freelancer = await newPerson(browser, 'Keiko Keys');
  await register(freelancer);
  await completeProfile(freelancer, `keiko-${mark}`);
  await publishGig(freelancer.page, title);

  const { page, email, name } = await newPerson(browser, 'Tabea Tabb');
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /skip/i })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('main').getByRole('combobox'));
  await page.keyboard.type(`paper bird ${mark}`);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?**');

  const hit = page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(mark) })
    .filter({ visible: true });
  await expect(hit).toBeVisible();
  await tabTo(page, hit);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

  await tabTo(page, page.getByRole('link', { name: 'Log in to order' }));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/login?**');
  await tabTo(page, page.getByRole('main').getByRole('link', { name: /create an account/i }));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/register?**');
  await tabTo(page, page.getByLabel('Name', { exact: true }));
  await page.keyboard.type(name);
  await tabTo(page, page.getByLabel('E-mail'));
  await page.keyboard.type(email);
  await tabTo(page, page.getByLabel('Password'));
  await page.keyboard.type('correct horse battery');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

  await tabTo(page, page.getByRole('radio', { name: new RegExp(storyGig.packages[0] ?? '') }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: new RegExp(storyGig.packages[1] ?? '') })).toBeChecked();
  await tabTo(page, page.getByRole('button', { name: 'Continue to payment' }));
  await page.keyboard.press('Enter');

  await expect(page.getByText('nothing is charged')).toBeVisible();
  await tabTo(page, page.getByLabel(/card number/i));
  await page.keyboard.type(cards.good);
  await tabTo(page, page.getByLabel(/expir/i));
  await page.keyboard.type('12 / 34');
  await tabTo(page, page.getByLabel(/cvc/i));
  await page.keyboard.type('123');
  await tabTo(page, page.getByLabel(/name/i));
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Payment received' })).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: 'Go to the order' }));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/orders\/[0-9a-f-]{36}$/);
  await expect(page.getByText('Payment received and held')).toBeVisible();
});

/** Presses Tab until the focus is there, and sees that the focus shows. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  // A page that was left stays in the document, hidden.
  const target = wanted.filter({ visible: true });
  await expect(target).toBeVisible();
  const isFocused = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; !(await isFocused()); presses += 1) {
    if (presses > farthest) throw new Error(`${target} is not reached within ${farthest} presses of Tab.`);
    await page.keyboard.press('Tab');
  }
  const shows = await target.evaluate((element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
  });
  expect(shows, `the focus on ${target} shows`).toBe(true);
}
