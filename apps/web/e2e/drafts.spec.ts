import { expect, test } from '@playwright/test';
import { newPerson, register } from './support/people';

test('What a freelancer typed is there after the tab was closed', async ({ browser }) => {
  const { page, ...person } = await newPerson(browser, 'Dora Draft');
  await register({ page, ...person });
  await page.goto('/selling/gigs/new');
  const title = `I will press wild flowers ${crypto.randomUUID().slice(0, 6)}`;
  await page.getByLabel('Title', { exact: true }).fill(title);
  await expect(page.getByRole('complementary', { name: 'Preview' }).getByText(title)).toBeVisible();
  await page.getByRole('group', { name: 'Basic' }).getByLabel('Price').fill('45');
  await expect(page.getByRole('complementary', { name: 'Preview' }).getByText('€45').first()).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
  const context = page.context();
  await page.close();

  const later = await context.newPage();
  await later.goto('/selling');
  await later.getByRole('link', { name: 'Edit' }).first().click();
  await expect(later.getByLabel('Title', { exact: true })).toHaveValue(title);
  await expect(later.getByRole('group', { name: 'Basic' }).getByLabel('Price')).toHaveValue('45');
});
