import { expect, type Page } from '@playwright/test';

/** The sandbox's test cards. */
export const cards = {
  good: '4242 4242 4242 4242',
  declined: '4000 0000 0000 0002',
  confirm: '4000 0025 0000 3155',
  disputed: '4000 0000 0000 0259',
  bouncing: '4000 0000 0000 5126',
};

/** Fills the card form of the hosted payment page; does not send it. */
export async function fillCard(page: Page, number: string): Promise<void> {
  await expect(page.getByText('nothing is charged')).toBeVisible();
  await page.getByLabel(/card number/i).fill(number);
  await page.getByLabel(/expir/i).fill('12 / 34');
  await page.getByLabel(/cvc/i).fill('123');
  await page.getByLabel(/name/i).fill('Ada Novak');
}
