import { readFile } from 'node:fs/promises';
import { devices, expect, type Page, test } from '@playwright/test';
import { openMember } from './support/caller';
import { ledgerSums } from './support/ledger';
import { operatorPage } from './support/operator';
import { addFile, amountOf, deliver, expectSameHistory, openDispute, send } from './support/order-steps';
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
    await expectSameHistory(order);
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
  await order.buyer.getByRole('button', { name: 'Go on with the order' }).click();
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
    await order.buyer.getByRole('button', { name: /^Tip €14$/ }).click();
    await payOnPage(order.buyer);
    for (const page of [order.buyer, order.freelancer])
      await expect(page.getByText('Tip for the freelancer')).toBeVisible();
    // 70.00 of work less a tenth, and the tip.
    await expect(amountOf(order.freelancer, 'You earn')).toHaveText('€77');
    await expect(amountOf(order.buyer, 'Tips')).toHaveText('€14');
    expect((await ledgerSums()).every((sum) => sum === 0)).toBe(true);
    await order.close();
  });

test('Operator shares the price of a disputed order, on a phone', async ({ browser }) => {
  const order = await paidOrder(browser, devices['Pixel 7']);
  await openDispute(order, { name: 'half.txt', text: 'One half of a picture.' });

  const { page: operator, close } = await operatorPage(browser, devices['Pixel 7']);
  await operator.goto('/operator');
  await operator.locator(`a[href="${order.path}"]`).click();
  await expect(operator.getByRole('link', { name: 'Download half.txt' })).toBeVisible();
  await operator.getByLabel('Why').fill('One half was delivered as agreed.');
  await operator.getByRole('button', { name: 'Decide' }).click();
  await expect(operator.getByText('Type an amount')).toBeVisible();
  const asked = operator.getByRole('alertdialog');
  await expect(asked).toBeHidden();
  await operator.getByLabel('Back to the buyer').fill('20');
  await operator.getByRole('button', { name: 'Decide' }).click();
  await expect(asked).toContainText(/Back to Bruno Bell\s*€20\s*To Fina Falk\s*€30/);
  await asked.getByRole('button', { name: 'Decide' }).click();
  for (const page of [order.buyer, order.freelancer, operator]) {
    await expect(page.getByRole('heading', { name: 'The order is complete' })).toBeVisible();
    await expect(page.getByText('Refunded to the buyer', { exact: true }).first()).toBeVisible();
  }
  // 50.00 of work less 20.00, less a tenth.
  await expect(amountOf(order.freelancer, 'You earn')).toHaveText('€27');
  await expect(amountOf(order.buyer, 'Back to the buyer')).toHaveText('€21');
  expect((await ledgerSums()).every((sum) => sum === 0)).toBe(true);
  await operator.goto('/operator');
  await expect(operator.locator(`a[href="${order.path}"]`)).toHaveCount(0);
  await close();
  await order.close();
});

test('Both sides add evidence with files to a dispute, and both see each once, even when an answer gets lost', async ({
  browser,
}) => {
  const order = await paidOrder(browser);
  await openDispute(order, { name: 'half.txt', text: 'One half of a picture.' });
  const long = 'The brief asked for one half. '.repeat(80).trim();
  await order.freelancer.getByRole('button', { name: 'Add to the dispute' }).click();
  await addFile(order.freelancer, { name: 'brief.txt', text: 'One half, please.' });
  await loseOneAnswer(order.freelancer, 'orders.addEvidence');
  await send(order.freelancer, 'Add', long, false);
  await expect(order.freelancer.getByText('The connection was interrupted')).toBeVisible();
  await order.freelancer.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
  await expect(order.freelancer.getByRole('dialog')).toBeHidden();
  await order.buyer.getByRole('button', { name: 'Add to the dispute' }).click();
  await addFile(order.buyer, { name: 'letter.txt', text: 'I asked for a whole one later.' });
  await send(order.buyer, 'Add', 'I asked for a whole one later.');
  for (const page of [order.buyer, order.freelancer]) {
    await expect(page.getByText('Bruno Bell added to the dispute')).toHaveCount(1);
    await expect(page.getByText('Fina Falk added to the dispute')).toHaveCount(1);
    for (const name of ['half.txt', 'brief.txt', 'letter.txt'])
      await expect(page.getByRole('link', { name: `Download ${name}` })).toHaveCount(1);
  }
  const link = order.freelancer.getByRole('link', { name: 'Download letter.txt' });
  const letter = await order.freelancer.request.get((await link.getAttribute('href')) ?? '');
  expect(await letter.text()).toBe('I asked for a whole one later.');
  await expectSameHistory(order);
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

/** Pays on the hosted page that opens, and is back on the order's. */
async function payOnPage(page: Page): Promise<void> {
  await fillCard(page, cards.good);
  await page.getByRole('button', { name: /^Pay/ }).click();
  await page.waitForURL(/\/orders\/[0-9a-f-]{36}$/);
}

/** The next time that this is asked for, it is done, and nobody hears of it. */
async function loseOneAnswer(page: Page, procedure: string): Promise<void> {
  await page.route(
    (url) => url.pathname.includes(procedure),
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
}
