import { expect, type Page, test } from '@playwright/test';
import { giveReason } from './support/operator';
import { continueToPayment, countdownOf, deliver, pay } from './support/order-steps';
import { paidOrder } from './support/paid-order';

const DAY_MS = 86_400_000;

test('Buyer takes more time to review, once, and both see the countdown grow', async ({ browser }) => {
  const order = await paidOrder(browser);
  await deliver(order.freelancer, 'Here is the picture.');
  const more = order.buyer.getByRole('button', { name: 'I need more time' });
  await expect(more).toBeVisible();
  const before = await countdownOf(order.buyer);
  await more.click();
  await order.buyer.getByRole('button', { name: 'Take more time' }).click();
  await expect(order.buyer.getByText('Bruno Bell took more time to review')).toBeVisible();
  await expect(more).toBeHidden();
  for (const page of [order.buyer, order.freelancer])
    await expect.poll(async () => (await countdownOf(page)) - before).toBeGreaterThan(DAY_MS);
  await order.close();
});

test('Freelancer starts without the answers, and the delivery time runs', async ({ browser }) => {
  const order = await paidOrder(browser, { questions: [{ type: 'text', question: 'What should be in it?' }] });
  await expect(order.buyer.getByLabel('What should be in it?')).toBeVisible();
  await order.freelancer.getByRole('button', { name: 'Start without answers' }).click();
  await order.freelancer.getByRole('button', { name: 'Start now' }).click();
  await expect(order.freelancer.getByRole('heading', { name: 'Deliver your work' })).toBeVisible();
  await expect(order.buyer.getByText('Fina Falk started without requirements')).toBeVisible();
  await expect(order.buyer.getByLabel('What should be in it?')).toBeHidden();
  await expect(order.buyer.getByText(/^(3 days|2 days 23 hours) left$/)).toBeVisible();
  await order.close();
});

test('Buyer answers a question with a file, and the freelancer reads it', async ({ browser }) => {
  const question = 'What does your logo look like?';
  const order = await paidOrder(browser, { questions: [{ type: 'file', question }] });
  await order.buyer.getByRole('button', { name: 'Send and start the order' }).click();
  await expect(order.buyer.getByText('Needs an answer')).toBeVisible();
  await order.buyer
    .getByLabel(/Add files/)
    .setInputFiles({ name: 'logo.txt', mimeType: 'text/plain', buffer: Buffer.from('A heron, in blue.') });
  await expect(order.buyer.getByRole('list', { name: `Files for ${question}` }).getByText('logo.txt')).toBeVisible();
  await order.buyer.getByRole('button', { name: 'Send and start the order' }).click();
  await order.buyer.getByRole('button', { name: 'Start the order', exact: true }).click();
  await expect(order.buyer.getByRole('heading', { name: 'Work is under way' })).toBeVisible();
  const link = order.freelancer.getByRole('link', { name: 'Download logo.txt' });
  await expect(link).toBeVisible();
  const answer = await order.freelancer.request.get((await link.getAttribute('href')) ?? '');
  expect(await answer.text()).toBe('A heron, in blue.');
  await order.close();
});

test('Freelancer asks for more time, the buyer agrees, and the date moves; the buyer offers some too', async ({
  browser,
}) => {
  const { buyer, freelancer, close } = await paidOrder(browser);
  const before = await countdownOf(buyer);
  await propose(freelancer, 'Ask for more time', 'Send request');
  await expect(buyer.getByRole('heading', { name: 'More time is asked of you' })).toBeVisible();
  await expect(buyer.getByText('Your turn')).toBeVisible();
  await buyer.getByRole('button', { name: 'Agree' }).click();
  await buyer.getByRole('button', { name: 'Move the date' }).click();
  for (const page of [buyer, freelancer]) {
    await expect(page.getByText('Bruno Bell agreed to more time')).toBeVisible();
    await expect.poll(async () => (await countdownOf(page)) - before).toBe(2 * DAY_MS);
  }
  await propose(buyer, 'Give more time', 'Send offer');
  await expect(buyer.getByText('You offered more time')).toBeVisible();
  await expect(freelancer.getByText('Bruno Bell offers more time')).toBeVisible();
  await freelancer.getByRole('button', { name: 'Decline' }).click();
  await freelancer.getByRole('button', { name: 'Leave it as it is' }).click();
  await expect(buyer.getByText('Fina Falk declined the change')).toBeVisible();
  expect((await countdownOf(buyer)) - before).toBe(2 * DAY_MS);
  await close();
});

test('A request to cancel stops the review, and the order says so to both', async ({ browser }) => {
  const { buyer, freelancer, close } = await paidOrder(browser);
  await deliver(freelancer, 'Here is the picture.');
  await expect(buyer.getByText('Without an answer it is accepted for you.')).toBeVisible();
  await freelancer.getByRole('button', { name: 'Ask to cancel' }).click();
  await giveReason(freelancer, 'Send request', 'The picture is not what I wanted it to be.');
  await expect(buyer.getByRole('heading', { name: 'Answer the request to cancel' })).toBeVisible();
  await expect(freelancer.getByRole('heading', { name: 'Waiting for an answer to your request' })).toBeVisible();
  for (const page of [buyer, freelancer]) {
    await expect(page.getByText('The time to review stands still meanwhile.')).toBeVisible();
    await expect(page.getByText(/it is accepted/)).toBeHidden();
  }
  await freelancer.getByRole('button', { name: 'Withdraw the request' }).click();
  await freelancer.getByRole('button', { name: 'Go on with the order' }).click();
  await expect(buyer.getByText('Without an answer it is accepted for you.')).toBeVisible();
  await close();
});

test('Both filter their orders by status, and see how many there are of each', async ({ browser }) => {
  const { buyer, freelancer, path, close } = await paidOrder(browser);
  await freelancer.getByRole('button', { name: 'Ask to cancel' }).click();
  await giveReason(freelancer, 'Send request', 'I have fallen ill and cannot paint this month.');
  await buyer.getByRole('button', { name: 'Agree and cancel' }).click();
  await buyer.getByRole('button', { name: 'Cancel the order' }).click();
  await expect(buyer.getByRole('heading', { name: 'The order was cancelled' })).toBeVisible();
  await buyer.locator('a[href^="/gigs/"]').first().click();
  await continueToPayment(buyer, 'Pencil sketch');
  const second = new URL(await pay(buyer)).pathname;

  for (const [page, list] of [
    [buyer, '/orders'],
    [freelancer, '/selling/orders'],
  ] as const) {
    await page.goto(list);
    const rows = page.getByRole('main').getByRole('listitem').getByRole('link');
    const filter = page.getByRole('navigation', { name: 'Status' });
    await expect(filter.getByRole('link')).toHaveText([/^All\s*2$/, /^In progress\s*1$/, /^Cancelled\s*1$/]);
    await expect(rows).toHaveCount(2);
    await filter.getByRole('link', { name: 'Cancelled' }).click();
    await page.waitForURL(`**${list}?status=cancelled`);
    await expect(rows).toHaveCount(1);
    await expect(rows).toHaveAttribute('href', path);
    await filter.getByRole('link', { name: 'In progress' }).click();
    await expect(rows).toHaveAttribute('href', second);
    await filter.getByRole('link', { name: 'All' }).click();
    await expect(rows).toHaveCount(2);
  }
  await close();
});

test('Both read the same deadline, each in their own time zone', async ({ browser }) => {
  const [tokyo, newYork] = ['Asia/Tokyo', 'America/New_York'];
  const order = await paidOrder(browser, { timezoneId: tokyo, freelancersOptions: { timezoneId: newYork } });
  const at = await countdownOf(order.buyer);
  expect(await countdownOf(order.freelancer)).toBe(at);
  for (const [page, timeZone] of [
    [order.buyer, tokyo],
    [order.freelancer, newYork],
  ] as const) {
    const format = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone });
    const text = format.format(new Date(at)).replace(/\s/g, ' ');
    await expect(page.getByRole('main').getByText(text).first()).toBeVisible();
  }
  await order.close();
});

/** Proposes two days more. */
async function propose(page: Page, action: string, send: string): Promise<void> {
  await page.getByRole('button', { name: action }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Days more').fill('2');
  await dialog.getByLabel('Why').fill('The brief has grown since.');
  await dialog.getByRole('button', { name: send }).click();
  await expect(dialog).toBeHidden();
}
