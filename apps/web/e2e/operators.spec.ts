import { readFile } from 'node:fs/promises';
import { devices, expect, type Page, test } from '@playwright/test';
import { storyEnv } from './support/env';
import { ledgerSums } from './support/ledger';
import { giveReason, operatorPage, orderWithDifference, rememberSettings } from './support/operator';
import { countdownOf } from './support/order-steps';
import { paidOrder } from './support/paid-order';
import { cards } from './support/sandbox';

test('Operator answers a chargeback, the bank keeps the money, and the order ends', async ({ browser }) => {
  test.slow();
  const order = await paidOrder(browser, { ...devices['Pixel 7'], card: cards.disputed });
  const { page: operator, close } = await operatorPage(browser, devices['Pixel 7']);
  await expect(async () => {
    await operator.goto('/operator/chargebacks');
    await expect(operator.locator(`a[href="${order.path}"]`)).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await operator.locator(`a[href="${order.path}"]`).click();
  await operator.getByText('What will be told the bank').click();
  await expect(operator.getByText('What was ordered')).toBeVisible();
  await operator.getByRole('button', { name: 'Send the evidence' }).click();
  await giveReason(operator, 'Send to the bank', 'The work is under way, as both agreed.');
  await expect(operator.getByText('The evidence went to the bank')).toBeVisible();

  const bank = await (await browser.newContext()).newPage();
  await bank.goto(`${storyEnv().sandboxUrl}/_control/disputes`);
  const dispute = bank.locator('section').filter({ hasText: 'The work is under way, as both agreed.' });
  await dispute.getByRole('button', { name: 'Lose the dispute' }).click();
  await bank.context().close();
  for (const page of [order.buyer, order.freelancer]) {
    await page.goto(order.path);
    await expect(page.getByRole('heading', { name: 'The order was cancelled' })).toBeVisible();
    await expect(page.getByText('The bank kept it')).toBeVisible();
  }
  await operator.goto('/operator/log');
  await expect(operator.getByText('send evidence').first()).toBeVisible();
  expect((await ledgerSums()).every((sum) => sum === 0)).toBe(true);
  await close();
  await order.close();
});

test('Operator has a refund that the bank sent back tried again', async ({ browser }) => {
  const order = await paidOrder(browser, { card: cards.bouncing });
  await cancelTogether(order);
  const { page: operator, close } = await operatorPage(browser);
  const row = operator.getByRole('row').filter({ has: operator.locator(`a[href="${order.path}"]`) });
  await expect(async () => {
    await operator.goto('/operator/refunds');
    await expect(row.getByText('Failed')).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await row.getByRole('button', { name: 'Try again' }).click();
  await giveReason(operator, 'Try again', 'The bank says that the card works again.');
  await expect(operator.getByText('Stripe is asked again', { exact: true })).toBeVisible();
  await operator.goto(order.path);
  await expect(operator.getByText('The bank says that the card works again.')).toBeVisible();
  expect((await ledgerSums()).every((sum) => sum === 0)).toBe(true);
  await close();
  await order.close();
});

test('Operator takes in what a colleague gave back at Stripe by hand, on a phone', async ({ browser }) => {
  const order = await orderWithDifference(browser);
  const { page: operator, close } = await operatorPage(browser, devices['Pixel 7']);
  const difference = operator.getByRole('row').filter({ has: operator.locator(`a[href="${order.path}"]`) });
  await expect(async () => {
    await operator.goto('/operator/differences');
    await expect(difference).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await difference.getByRole('button', { name: 'Take in' }).click();
  await giveReason(operator, 'Take in', 'The buyer was promised five euros.');
  await expect(operator.getByText('The books have it', { exact: true })).toBeVisible();
  await expect(difference).toBeHidden();
  await operator.goto('/operator/differences?state=settled');
  await expect(difference.getByText('Explained')).toBeVisible();
  await order.buyer.goto(order.path);
  await expect(order.buyer.getByText('The buyer was promised five euros.')).toBeVisible();
  await expect(order.buyer.getByText('Refunded to the buyer', { exact: true }).first()).toBeVisible();
  expect((await ledgerSums()).every((sum) => sum === 0)).toBe(true);
  await close();
  await order.close();
});

test('Operator sees what other settings would mean and for which orders, sets them, and finds it in the log', async ({
  browser,
}) => {
  const { page: operator, caller, close } = await operatorPage(browser);
  const restore = await rememberSettings(caller);
  try {
    await operator.goto('/operator/settings');
    await operator.getByLabel('To review a delivery').fill('soon');
    await expect(operator.getByRole('alert').first()).toContainText('a number of hours');
    await operator.getByLabel('To review a delivery').fill('96');
    await operator.getByLabel('Until late work may be cancelled').fill('6');
    await operator.getByLabel('Released money that a bank takes back').selectOption('freelancer');
    const effect = (name: string) => operator.getByRole('row', { name }).getByRole('cell').last();
    await expect(effect('Time to review')).toHaveText('4 days');
    await expect(effect('Grace for late work')).toHaveText('6 h');
    await expect(effect('Chargeback loss')).toHaveText('freelancer');
    await operator.getByRole('button', { name: 'Change the settings' }).click();
    const dialog = operator.getByRole('dialog');
    await expect(dialog).toContainText('Time to review: deliveries, and reviews extended, from now on');
    await expect(dialog).toContainText('Grace for late work: all orders at once');
    await expect(dialog).not.toContainText('Commission');
    await giveReason(operator, 'Change', 'Buyers asked for more time to look.');
    await expect(operator.getByText('The settings are changed')).toBeVisible();
    await operator.goto('/operator/log');
    await expect(operator.getByText('Buyers asked for more time to look.').first()).toBeVisible();
    await expect(operator.getByText(/review period: 72 h → 96 h/).first()).toBeVisible();
    await operator.goto('/operator/ledger');
    await expect(operator.getByText('platform:fees')).toBeVisible();
  } finally {
    await restore();
  }
  await close();
});

test('Buyer keeps the invoice and the credit note, the freelancer finds the due date', async ({ browser }) => {
  const order = await paidOrder(browser);
  const { freelancer, buyer } = order;
  await findDue(freelancer, order.path);
  await freelancer.goto(order.path);
  await cancelTogether(order);
  await expect(async () => {
    await buyer.goto('/orders/receipts');
    await expect(buyer.getByRole('link', { name: /^CN-/ })).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await buyer.getByRole('link', { name: /^CN-/ }).click();
  await expect(buyer.getByRole('heading', { name: 'Credit note' })).toBeVisible();
  await expect(buyer.getByRole('article').getByText(/^INV-/)).toBeVisible();
  const saving = buyer.waitForEvent('download');
  await buyer.getByRole('link', { name: 'PDF' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^CN-20\d\d-\d{6}\.pdf$/);
  expect((await readFile(await saved.path())).subarray(0, 5).toString()).toBe('%PDF-');
  const address = buyer.url();
  await freelancer.goto(address);
  await expect(freelancer.getByText('There is no such document')).toBeVisible();
  await order.close();
});

/** Looks for an order in the calendar: the end of this month, or the beginning of the next one. */
async function findDue(page: Page, path: string): Promise<void> {
  const due = new Date(await countdownOf(page));
  await page.goto('/selling/calendar');
  const calendar = page.getByRole('region', { name: 'Calendar' });
  await expect(calendar.getByRole('heading', { level: 2 })).toBeVisible();
  if (due.getMonth() !== new Date().getMonth()) await calendar.getByRole('button', { name: 'Later month' }).click();
  await expect(calendar.locator(`a[href="${path}"]:visible`)).toBeVisible();
}

async function cancelTogether({ freelancer, buyer }: { freelancer: Page; buyer: Page }): Promise<void> {
  await freelancer.getByRole('button', { name: 'Ask to cancel' }).click();
  await giveReason(freelancer, 'Send request', 'I have fallen ill and cannot paint this month.');
  await buyer.getByRole('button', { name: 'Agree and cancel' }).click();
  await buyer.getByRole('button', { name: 'Cancel the order' }).click();
  await expect(buyer.getByRole('heading', { name: 'The order was cancelled' })).toBeVisible();
}
