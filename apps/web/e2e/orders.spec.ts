import { readFile } from 'node:fs/promises';
import { devices, expect, type Page, test } from '@playwright/test';
import { openMember } from './support/caller';
import { ledgerSums } from './support/ledger';
import { operatorPage } from './support/operator';
import { deliver, historyOf, readByBoth } from './support/order-steps';
import { pageOf, paidOrder } from './support/paid-order';
import { cards, fillCard } from './support/sandbox';
import { screens } from './support/screens';

for (const { name, options } of screens)
  test(`Freelancer asks to cancel, the buyer agrees, and both see the money go back${name}`, async ({ browser }) => {
    const order = await paidOrder(browser, options);
    await order.freelancer.getByRole('button', { name: 'Ask to cancel' }).click();
    await send(order.freelancer, 'Send request', 'I have fallen ill and cannot paint this month.');
    await expect(order.freelancer.getByText('You asked to cancel')).toBeVisible();
    await order.freelancer.reload();
    await expect(order.freelancer.getByRole('button', { name: 'Withdraw the request' })).toBeVisible();

    await order.buyer.getByRole('button', { name: 'Agree and cancel' }).click();
    await order.buyer.getByRole('button', { name: 'Cancel the order' }).click();
    for (const page of [order.buyer, order.freelancer]) {
      await expect(page.getByRole('heading', { name: 'The order was cancelled' })).toBeVisible();
      await expect(page.getByText('Refunded to the buyer', { exact: true }).first()).toBeVisible();
    }
    expect(readByBoth(await historyOf(order.buyer))).toEqual(readByBoth(await historyOf(order.freelancer)));
    expect((await ledgerSums()).every((sum) => sum === 0)).toBe(true);
    await order.close();
  });

test('Buyer declines to cancel, and the work goes on', async ({ browser }) => {
  const order = await paidOrder(browser);
  await order.freelancer.getByRole('button', { name: 'Ask to cancel' }).click();
  await send(order.freelancer, 'Send request', 'too short', false);
  await expect(order.freelancer.getByText('Write at least 10 characters.')).toBeVisible();
  await send(order.freelancer, 'Send request', 'I am not sure that I can do this.');
  await order.buyer.getByRole('button', { name: 'Decline' }).click();
  await expect(order.freelancer.getByText('Bruno Bell declined to cancel')).toBeVisible();
  await deliver(order.freelancer, 'I could do it after all.');
  await order.close();
});

test('Freelancer delivers with a file, and the buyer saves it', async ({ browser }) => {
  const order = await paidOrder(browser);
  const story = 'The whole story, from its beginning to its end.';
  const form = order.freelancer.getByRole('form', { name: 'Deliver' });
  await form.getByLabel(/Add files/).setInputFiles([
    { name: 'story.txt', mimeType: 'text/plain', buffer: Buffer.from(story) },
    { name: 'picture.png', mimeType: 'image/png', buffer: Buffer.from('not a picture') },
  ]);
  await expect(form.getByRole('list', { name: 'Files to deliver' }).getByText('story.txt')).toBeVisible();
  await expect(form.getByRole('alert')).toContainText('not what the name says');
  await deliver(order.freelancer, 'Here is the story.');
  const link = order.buyer.getByRole('link', { name: 'Download story.txt' });
  await expect(link).toBeVisible();
  const [download] = await Promise.all([order.buyer.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('story.txt');
  expect(await readFile(await download.path(), 'utf8')).toBe(story);
  await order.close();
});

for (const { name, options } of screens)
  test(`Freelancer offers an extra mid-order, the buyer pays it, and tips in the end${name}`, async ({ browser }) => {
    const order = await paidOrder(browser, options);
    await order.freelancer.getByRole('button', { name: 'Offer an extra' }).click();
    const dialog = order.freelancer.getByRole('dialog');
    await dialog.getByLabel('What').fill('A frame of oak');
    await dialog.getByLabel('Price').fill('20');
    await dialog.getByLabel('Days more').fill('2');
    await dialog.getByRole('button', { name: 'Send offer' }).click();
    await expect(order.freelancer.getByText('You offered an extra')).toBeVisible();

    await order.buyer.getByRole('button', { name: 'Pay and add it' }).click();
    await payOnPage(order.buyer);
    await expect(order.buyer.getByText('Extra paid and held')).toBeVisible();
    await expect(order.buyer.getByText('€73.50')).toBeVisible();
    await deliver(order.freelancer, 'The picture, framed.');
    await order.buyer.getByRole('button', { name: 'Accept delivery' }).click();
    await order.buyer.getByRole('button', { name: 'Accept and release' }).click();
    await order.buyer.getByRole('button', { name: /^Tip €7$/ }).click();
    await payOnPage(order.buyer);
    for (const page of [order.buyer, order.freelancer])
      await expect(page.getByText('Tip for the freelancer')).toBeVisible();
    // 70.00 of work less a tenth, and the tip.
    await expect(order.freelancer.getByText('€70', { exact: true }).last()).toBeVisible();
    expect((await ledgerSums()).every((sum) => sum === 0)).toBe(true);
    await order.close();
  });

test('Operator shares the price of a disputed order, on a phone', async ({ browser }) => {
  const order = await paidOrder(browser, devices['Pixel 7']);
  await deliver(order.freelancer, 'Here is the picture.');
  await order.buyer.getByRole('button', { name: 'Open a dispute' }).click();
  await order.buyer
    .getByRole('dialog')
    .getByLabel(/Add files/)
    .setInputFiles({ name: 'half.txt', mimeType: 'text/plain', buffer: Buffer.from('One half of a picture.') });
  await expect(order.buyer.getByRole('dialog').getByText('half.txt')).toBeVisible();
  await send(order.buyer, 'Open the dispute', 'Half of the picture is missing, and nobody answers me.');
  await expect(order.freelancer.getByRole('heading', { name: 'The order is in dispute' })).toBeVisible();
  await order.freelancer.getByRole('button', { name: 'Add to the dispute' }).click();
  await send(order.freelancer, 'Add', 'The brief asked for one half.');

  const { page: operator, close } = await operatorPage(browser, devices['Pixel 7']);
  await operator.goto('/operator');
  await operator.locator(`a[href="${order.path}"]`).click();
  await expect(operator.getByRole('link', { name: 'Download half.txt' })).toBeVisible();
  await operator.getByLabel('Back to the buyer').fill('20');
  await operator.getByLabel('Why').fill('One half was delivered as agreed.');
  await operator.getByRole('button', { name: 'Decide' }).click();
  await operator.getByRole('alertdialog').getByRole('button', { name: 'Decide' }).click();
  for (const page of [order.buyer, order.freelancer, operator]) {
    await expect(page.getByRole('heading', { name: 'The order is complete' })).toBeVisible();
    await expect(page.getByText('Refunded to the buyer', { exact: true }).first()).toBeVisible();
  }
  // 50.00 of work less 20.00, less a tenth.
  await expect(order.freelancer.getByText('€27', { exact: true }).first()).toBeVisible();
  expect((await ledgerSums()).every((sum) => sum === 0)).toBe(true);
  await operator.goto('/operator');
  await expect(operator.locator(`a[href="${order.path}"]`)).toHaveCount(0);
  await close();
  await order.close();
});

test('Member who is no operator finds nothing to decide', async ({ browser }) => {
  const member = await openMember('Mona Moss');
  const page = await pageOf(browser, member);
  await page.goto('/operator');
  await expect(page.getByText('There is nothing here')).toBeVisible();
  await page.context().close();
  await member.close();
});

/** Writes into the dialog that is open and sends it; it closes unless something is wrong with the text. */
async function send(page: Page, name: string, text: string, closes = true): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(text);
  await dialog.getByRole('button', { name, exact: true }).click();
  if (closes) await expect(dialog).toBeHidden();
}

/** Pays on the hosted page that opens, and is back on the order's. */
async function payOnPage(page: Page): Promise<void> {
  await fillCard(page, cards.good);
  await page.getByRole('button', { name: /^Pay/ }).click();
  await page.waitForURL(/\/orders\/[0-9a-f-]{36}$/);
}
