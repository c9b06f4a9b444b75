import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { ledgerSums } from './support/ledger';
import { amountOf, deliver } from './support/order-steps';
import { paidOrder } from './support/paid-order';
import { cards } from './support/sandbox';
import { screens } from './support/screens';

for (const { name, options } of screens)
  test(`Freelancer sets up payouts, is paid out what had waited, and saves the statement${name}`, async ({
    browser,
  }) => {
    test.slow();
    const order = await paidOrder(browser, options);
    const { freelancer } = order;
    await complete(order);
    await expect(async () => {
      await freelancer.goto('/selling');
      await expect(freelancer.getByText('wait for you')).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await freelancer.getByRole('link', { name: 'Set up payouts' }).click();
    await expect(freelancer.getByLabel('Country of your bank account')).toHaveValue('AT');
    await freelancer.getByRole('button', { name: 'Set up payouts' }).click();

    await freelancer.getByRole('button', { name: 'Leave and finish later' }).click();
    await expect(freelancer.getByText('Not finished')).toBeVisible();
    await freelancer.getByRole('button', { name: 'Continue at Stripe' }).click();
    await freelancer.getByLabel('Full name').fill('Fina Falk');
    await freelancer.getByLabel('Account number (IBAN)').fill('DE89 3704 0044 0532 0130 00');
    await freelancer.getByRole('button', { name: 'Finish', exact: true }).click();
    await expect(freelancer.getByText('Ready', { exact: true })).toBeVisible();

    await expect(async () => {
      await freelancer.reload();
      await expect(freelancer.getByRole('table', { name: 'Payouts' }).getByText('At your bank')).toBeVisible();
    }).toPass();
    await freelancer.goto('/selling/earnings');
    await expect(freelancer.getByText('wait for you')).toBeHidden();
    await expect(freelancer.getByRole('table', { name: 'Earnings by order' }).getByText('Paid out')).toBeVisible();
    const statement = freelancer.getByRole('table', { name: /^Movements of/ });
    await expect(statement).toContainText('Sent to your payout account');
    await expect(statement.getByRole('row', { name: /Closing balance/ })).toContainText('€0');
    const saving = freelancer.waitForEvent('download');
    await freelancer.getByRole('button', { name: 'Download CSV' }).click();
    const saved = await readFile(await (await saving).path(), 'utf8');
    expect(saved).toContain('Sent to your payout account');
    await order.close();
  });

for (const { name, options } of screens)
  test(`Freelancer gives part of the price back, and both see it go${name}`, async ({ browser }) => {
    const order = await paidOrder(browser, options);
    await complete(order);
    const { freelancer, buyer } = order;
    await freelancer.goto(order.path);
    await freelancer.getByRole('button', { name: 'Give money back' }).click();
    await freelancer.getByLabel('Amount').fill('1000');
    await freelancer.getByLabel('Why').fill('One of the corners is not as calm as it should be.');
    await freelancer.getByRole('button', { name: 'Give back' }).click();
    await expect(freelancer.getByText(/must be at most/i)).toBeVisible();
    await freelancer.getByLabel('Amount').fill('5');
    await freelancer.getByRole('button', { name: 'Give back' }).click();
    for (const page of [buyer, freelancer]) {
      const history = page.getByRole('list', { name: 'Order history' }).getByRole('listitem');
      for (const line of ['Fina Falk gave money back', 'Refunded to the buyer'])
        await expect(history.filter({ hasText: line }).getByText('€5', { exact: true })).toBeVisible();
    }
    // 50.00 of work: 5.00 go back with a twentieth of fee, and the commission is a tenth of what is left.
    await expect(amountOf(buyer, 'Total')).toHaveText('€52.50');
    await expect(amountOf(buyer, 'Back to the buyer')).toHaveText('€5.25');
    await expect(amountOf(freelancer, 'Refunded to the buyer')).toHaveText('-€5');
    await expect(amountOf(freelancer, 'Commission')).toHaveText('-€4.50');
    await expect(amountOf(freelancer, 'You earn')).toHaveText('€40.50');
    expect((await ledgerSums()).every((sum) => sum === 0)).toBe(true);
    await order.close();
  });

test('Both see the order stand still while the buyer’s bank has the money', async ({ browser }) => {
  const order = await paidOrder(browser, { card: cards.disputed });
  for (const page of [order.buyer, order.freelancer]) {
    await page.goto(order.path);
    await expect(page.getByText('This order stands still')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Waiting for the buyer’s bank' })).toBeVisible();
    await expect(page.getByText(/ left$/)).toBeHidden();
  }
  await expect(order.freelancer.getByRole('button', { name: 'Deliver now' })).toBeHidden();
  await order.close();
});

async function complete({ freelancer, buyer }: { freelancer: Page; buyer: Page }): Promise<void> {
  await deliver(freelancer, 'Here is your picture.');
  await buyer.getByRole('button', { name: 'Accept delivery' }).click();
  await buyer.getByRole('button', { name: 'Accept and release' }).click();
  await expect(buyer.getByText('Held funds released to the freelancer')).toBeVisible();
}
