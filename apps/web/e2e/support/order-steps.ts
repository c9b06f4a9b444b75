import { expect, type Locator, type Page } from '@playwright/test';
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
  await page.getByRole('alertdialog').getByRole('button', { name: 'Send the delivery' }).click();
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

/** The instant that the order page counts down to, in milliseconds. */
export async function countdownOf(page: Page): Promise<number> {
  const countdown = page.getByRole('main').locator('p').filter({ hasText: / left/ });
  const until = await countdown.locator('time').first().getAttribute('datetime');
  return Date.parse(until ?? '');
}

/** Both read the same history but for what concerns one of them; each page is renewed by itself, so it may be a moment behind the other. */
export async function expectSameHistory({ buyer, freelancer }: { buyer: Page; freelancer: Page }): Promise<void> {
  await expect
    .poll(async () => {
      const [one, other] = [readByBoth(await historyOf(buyer)), readByBoth(await historyOf(freelancer))];
      return one.length > 0 && one.join('\n') === other.join('\n');
    })
    .toBe(true);
}

/** The amount beside a name in the order's summary. */
export function amountOf(page: Page, name: string): Locator {
  return page
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .getByRole('definition');
}

/** Writes into the dialog that is open and sends it; it closes unless something is wrong with the text. */
export async function send(page: Page, name: string, text: string, closes = true): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(text);
  await dialog.getByRole('button', { name, exact: true }).click();
  if (closes) await expect(dialog).toBeHidden();
}

/** Adds a text file to the dialog that is open, and waits until it has arrived. */
export async function addFile(page: Page, { name, text }: { name: string; text: string }): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Add files/).setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await expect(dialog.getByRole('list', { name: 'Files' }).getByText(name)).toBeVisible();
}

/** The buyer calls for an operator, with a file; the freelancer hears of it. */
export async function openDispute(
  { buyer, freelancer }: { buyer: Page; freelancer: Page },
  file: { name: string; text: string },
): Promise<void> {
  await deliver(freelancer, 'Here is the picture.');
  await buyer.getByRole('button', { name: 'Open a dispute' }).click();
  await addFile(buyer, file);
  await send(buyer, 'Open the dispute', 'Half of the picture is missing, and nobody answers me.');
  await expect(freelancer.getByRole('heading', { name: 'The order is in dispute' })).toBeVisible();
}

/** Entries of a history that both people read: all but those about one side's fee, and about what the freelancer earned. */
export function readByBoth(history: readonly string[]): string[] {
  return history.filter((entry) => !isAboutAFee(entry) && !/^(Earnings|The earnings|What was sent)/.test(entry));
}

/** Whether an entry is about the fee of one side, which the other does not read. */
export function isAboutAFee(entry: string): boolean {
  return /^(Service fee|Commission)/.test(entry);
}
