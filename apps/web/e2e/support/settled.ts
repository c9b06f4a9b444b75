import { expect, type Page } from '@playwright/test';

/** Waits until the scripts of a page ran, so that it shows who is logged in or that nobody is, and nothing in it is loading any more. */
export async function settled(page: Page): Promise<void> {
  const visitor = page.getByRole('link', { name: 'Log in' });
  const member = page.getByRole('button', { name: /^Account of/ });
  await expect(visitor.or(member).first()).toBeVisible();
  await expect(page.locator('main [role="status"][aria-label="Loading"]')).toHaveCount(0);
}
