import { devices, expect, type Page, test } from '@playwright/test';
import { ledgerSums } from './support/ledger';
import { giveReason, operatorPage } from './support/operator';
import { deliver } from './support/order-steps';
import { paidOrder } from './support/paid-order';

// These stories move the clock of the whole stack, so they come last.

test('Operator lets three days pass: silence accepts one order and cancels another, on a phone', async ({
  browser,
}) => {
  test.slow();
  const [delivered, asked] = [await paidOrder(browser), await paidOrder(browser, devices['Pixel 7'])];
  await deliver(delivered.freelancer, 'Here is the picture.');
  await asked.freelancer.getByRole('button', { name: 'Ask to cancel' }).click();
  await giveReason(asked.freelancer, 'Send request', 'I have fallen ill and cannot paint this month.');
  await expect(asked.buyer.getByRole('button', { name: 'Agree and cancel' })).toBeVisible();

  const { page: operator, close } = await operatorPage(browser, devices['Pixel 7']);
  await leap(operator, '3 days');
  await leap(operator, '1 hour');
  for (const page of [delivered.buyer, delivered.freelancer]) {
    await expect(page.getByRole('heading', { name: 'The order is complete' })).toBeVisible();
    await expect(page.getByText('Completed after the review period')).toBeVisible();
  }
  for (const page of [asked.buyer, asked.freelancer]) {
    await expect(page.getByText('Cancelled: the request to cancel was not answered')).toBeVisible();
    await expect(page.getByText('Refunded to the buyer', { exact: true }).first()).toBeVisible();
  }
  expect((await ledgerSums()).every((sum) => sum === 0)).toBe(true);
  await close();
  for (const order of [delivered, asked]) await order.close();
});

async function leap(operator: Page, by: string): Promise<void> {
  await operator.goto('/operator/settings');
  await operator.getByRole('button', { name: by }).click();
  await giveReason(operator, 'Move the clock', 'To show what silence does.');
  await expect(operator.getByText('The time has moved on')).toBeVisible();
}
