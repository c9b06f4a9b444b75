import { type Browser, expect, test } from '@playwright/test';
import { arriveAtOrder, continueToPayment, pay } from './support/order-steps';
import { completeProfile, newPerson, type Person, register } from './support/people';
import { publishGig, storyGig } from './support/publish-gig';
import { cards, fillCard } from './support/sandbox';

const mark = crypto.randomUUID().slice(0, 6);
let address = '';

test.beforeAll(async ({ browser }) => {
  const freelancer = await newPerson(browser, 'Fina Falk');
  await register(freelancer);
  await completeProfile(freelancer, `fina-${mark}`);
  address = await publishGig(freelancer.page, `I will paint a small picture ${mark}`);
  await freelancer.page.context().close();
});

async function atPayment(browser: Browser, name: string): Promise<Person> {
  const buyer = await newPerson(browser, name);
  await register(buyer);
  await buyer.page.goto(address);
  await continueToPayment(buyer.page, storyGig.packages[0] ?? '');
  return buyer;
}

test('Buyer with a declined card reads the reason, and can pay with another one', async ({ browser }) => {
  const { page } = await atPayment(browser, 'Dora Dell');
  await fillCard(page, cards.declined);
  await page.getByRole('button', { name: /^Pay/ }).click();
  await expect(page.getByRole('alert')).toContainText(/declined/i);
  await pay(page);
  await expect(page.getByText('Payment received and held')).toBeVisible();
});

test('Buyer can confirm a card that asks for it', async ({ browser }) => {
  const { page } = await atPayment(browser, 'Cora Cole');
  await fillCard(page, cards.confirm);
  await page.getByRole('button', { name: /^Pay/ }).click();
  await page.getByRole('button', { name: /confirm payment/i }).click();
  await arriveAtOrder(page);
});

test('Buyer who presses twice on continue and on pay makes one order and one payment', async ({ browser }) => {
  const buyer = await newPerson(browser, 'Dirk Dale');
  const { page } = buyer;
  await register(buyer);
  await page.goto(address);
  await page.getByRole('button', { name: 'Continue to payment' }).dblclick();
  await fillCard(page, cards.good);
  await page.getByRole('button', { name: /^Pay/ }).dblclick();
  await arriveAtOrder(page);
  await expect(page.getByText('Payment received and held')).toHaveCount(1);
  await page.goto('/orders');
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
});

test('Buyer can turn back, close the payment page, reload, and pay later', async ({ browser }) => {
  const { page } = await atPayment(browser, 'Lena Loft');
  await page.getByRole('link', { name: /cancel/i }).click();
  await expect(page.getByRole('heading', { name: 'Payment not finished' })).toBeVisible();
  await page.getByRole('link', { name: 'Back to the order' }).click();
  const toPay = page.getByRole('heading', { name: 'Pay to start the order' });
  await expect(toPay).toBeVisible();
  await page.reload();
  await expect(toPay).toBeVisible();
  const context = page.context();
  await page.close();
  const later = await context.newPage();
  await later.goto('/orders');
  await later.getByRole('main').getByRole('listitem').getByRole('link').click();
  await later.getByRole('button', { name: 'Pay now' }).click();
  await expect(later.getByText('nothing is charged')).toBeVisible();
  await later.reload();
  await pay(later);
  await later.goto('/orders');
  await expect(later.getByRole('main').getByRole('listitem')).toHaveCount(1);
});
