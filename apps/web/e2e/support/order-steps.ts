import { expect, type Page } from '@playwright/test';
import { cards, fillCard } from './sandbox';

/** Chooses a package on the gig page that is open, and goes to the hosted payment page. */
export async function continueToPayment(page: Page, packageName: string): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(packageName) }).click();
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await expect(page.getByText('nothing is charged')).toBeVisible();
}

/** Pays with a card that works, and waits until the order page says so. Returns the address of the order. */
export async function pay(page: Page, number = cards.good): Promise<string> {
  await fillCard(page, number);
  await page.getByRole('button', { name: /^Pay/ }).click();
  return arriveAtOrder(page);
}

/** From the return page, once the payment is confirmed, to the order. */
export async function arriveAtOrder(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { name: 'Payment received' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the order' }).click();
  await page.waitForURL(/\/orders\/[0-9a-f-]{36}$/);
  return page.url();
}

/** Delivers on the order page. */
export async function deliver(page: Page, message: string): Promise<void> {
  await page.getByLabel('Message', { exact: true }).fill(message);
  await page.getByRole('button', { name: 'Deliver now' }).click();
  await expect(page.getByRole('heading', { name: 'Waiting for the review' })).toBeVisible();
}

/** The entries of the history, oldest first, without their relative times. */
export async function historyOf(page: Page): Promise<string[]> {
  const entries = page.getByRole('list', { name: 'Order history' }).getByRole('listitem');
  const texts = await entries.evaluateAll((items) =>
    items.map((item) => {
      const copy = item.cloneNode(true) as HTMLElement;
      for (const time of copy.querySelectorAll('time')) time.remove();
      return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
    }),
  );
  return texts;
}

/** Entries of a history that both people read: all but those about one side's own fee. */
export function readByBoth(history: readonly string[]): string[] {
  return history.filter((entry) => !isAboutAFee(entry));
}

/** Whether an entry is about the fee of one side, which the other does not read. */
export function isAboutAFee(entry: string): boolean {
  return /^(Service fee|Commission)/.test(entry);
}
