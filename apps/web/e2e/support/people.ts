import { type Browser, expect, type Page } from '@playwright/test';

/** Somebody with a browser of their own. */
export type Person = { name: string; email: string; page: Page };

const password = 'correct horse battery';

/** Opens a fresh browser context for a person who has no account yet; the e-mail is new in every run. */
export async function newPerson(
  browser: Browser,
  name: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Person> {
  const context = await browser.newContext(options);
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}.${crypto.randomUUID().slice(0, 8)}@example.com`;
  return { name, email, page: await context.newPage() };
}

/** Registers through the page, and is logged in afterwards. */
export async function register({ page, name, email }: Person): Promise<void> {
  await page.goto('/register');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('button', { name: `Account of ${name}` })).toBeVisible();
}

/** Fills the profile that makes a freelancer of a person. */
export async function completeProfile({ page }: Person, handle: string): Promise<void> {
  await page.goto('/settings/profile');
  await page.getByLabel('Handle').fill(handle);
  await page.getByLabel('Headline').fill('Illustrator of small, warm scenes');
  await page.getByLabel('About you').fill('I draw for magazines and for people who like paper.');
  await page.getByLabel('Skills').fill('Illustration');
  await page.getByLabel('Skills').press('Enter');
  await page.getByLabel('Country').click();
  await page.getByRole('option', { name: 'Austria' }).click();
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByText('Profile saved')).toBeVisible();
}
