import { expect, test } from '@playwright/test';
import { becomeFreelancer, closeAll, editGig, type Member, openMember, publishedGig } from './support/caller';
import { arriveAtOrder } from './support/order-steps';
import { newPerson, register } from './support/people';
import { cards, fillCard } from './support/sandbox';

const mark = crypto.randomUUID().slice(0, 6);
let freelancer: Member;

test.beforeAll(async () => {
  freelancer = await openMember('Petra Pfau');
  await becomeFreelancer(freelancer, `petra-${mark}`, 'Petra Pfau');
});

test.afterAll(() => closeAll([freelancer]));

test('Buyer whose page shows an old price reads the new one, and makes one order at it', async ({ browser }) => {
  const gig = await publishedGig(freelancer, `I will sketch a small room ${mark}`);
  const { data } = await freelancer.query('gigs.get', { id: gig.id });
  const { packages } = data as { packages: { priceMinor: number }[] };
  const buyer = await newPerson(browser, 'Bruno Bach');
  const { page } = buyer;
  await register(buyer);
  await page.goto(`/gigs/${gig.slug}`);
  const toPayment = page.getByRole('button', { name: 'Continue to payment' });
  await expect(toPayment).toBeVisible();

  await editGig(freelancer, gig, { packages: packages.map((each) => ({ ...each, priceMinor: 6_000 })) });
  await toPayment.click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(/price/i);
  await expect(toPayment).toBeHidden();

  await page.getByRole('button', { name: /^Continue with .*60/ }).dblclick();
  await fillCard(page, cards.good);
  await page.getByRole('button', { name: /^Pay/ }).dblclick();
  await arriveAtOrder(page);
  await expect(page.getByText('Payment received and held')).toHaveCount(1);
  await expect(page.getByRole('definition').last()).toHaveText('€63');
  await page.goto('/orders');
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
});
