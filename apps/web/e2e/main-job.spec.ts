import { expect, type Page, test } from '@playwright/test';
import { ledgerSums } from './support/ledger';
import {
  continueToPayment,
  deliver,
  expectSameHistory,
  historyOf,
  isAboutAFee,
  pay,
  readByBoth,
} from './support/order-steps';
import { completeProfile, newPerson, register } from './support/people';
import { publishGig, storyGig } from './support/publish-gig';
import { screens } from './support/screens';

for (const { name, options } of screens)
  test(`Freelancer and buyer can do the whole job: publish, find, talk, pay, deliver, revise, accept${name}`, async ({
    browser,
  }) => {
    const freelancer = await newPerson(browser, 'Freya Farrow', options);
    const buyer = await newPerson(browser, 'Bruno Bell', options);
    const mark = crypto.randomUUID().slice(0, 6);
    const title = `I will draw a warm illustration ${mark}`;

    const address = await test.step('the freelancer registers, completes the profile and publishes a gig', async () => {
      await register(freelancer);
      await completeProfile(freelancer, `freya-${mark}`);
      return publishGig(freelancer.page, title);
    });

    await test.step('the buyer registers and finds the gig by a misspelt word', async () => {
      await register(buyer);
      await buyer.page.goto('/');
      const search = buyer.page.getByRole('main').getByRole('combobox');
      await search.fill(`ilustration ${mark}`);
      await search.press('Enter');
      await buyer.page.waitForURL('**/search?**');
      // The home page, which shows the newest gigs too, stays in the document, hidden.
      const found = buyer.page.getByRole('link', { name: new RegExp(mark) }).filter({ visible: true });
      await found.first().click();
      await buyer.page.waitForURL(`**${address}`);
      await expect(buyer.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    });

    await test.step('both talk without reloading', async () => {
      await freelancer.page.goto('/inbox');
      await buyer.page.getByRole('button', { name: 'Contact' }).first().click();
      await say(buyer.page, 'Do you have time next week?');
      await freelancer.page.getByRole('link', { name: /Bruno Bell/ }).click();
      await expect(freelancer.page.getByText('Do you have time next week?').last()).toBeVisible();
      await expect(buyer.page.getByText('Online')).toBeVisible();
      await freelancer.page.getByRole('textbox', { name: 'Message' }).pressSequentially('Yes');
      await expect(buyer.page.getByText('Freya Farrow is typing…')).toBeVisible();
      await say(freelancer.page, 'Yes, from Tuesday on.');
      await expect(buyer.page.getByText('Yes, from Tuesday on.').last()).toBeVisible();
      await expect(freelancer.page.getByText(/· Read$/)).toBeVisible();
    });

    const order = await test.step('the buyer pays with a test card', async () => {
      await buyer.page.goto(address);
      await continueToPayment(buyer.page, storyGig.packages[1] ?? '');
      return pay(buyer.page);
    });

    await test.step('the buyer answers the requirements; what is missing is named', async () => {
      await buyer.page.getByRole('button', { name: 'Send and start the order' }).click();
      await expect(buyer.page.getByText('Needs an answer').first()).toBeVisible();
      await buyer.page.getByLabel(storyGig.question).fill('A heron in the fog.');
      await buyer.page.getByRole('radio', { name: 'Portrait' }).click();
      await buyer.page.getByRole('button', { name: 'Send and start the order' }).click();
      await buyer.page.getByRole('button', { name: 'Start the order', exact: true }).click();
      await expect(buyer.page.getByRole('heading', { name: 'Work is under way' })).toBeVisible();
    });

    await test.step('delivery, revision, redelivery and acceptance reach the other side without a reload', async () => {
      await freelancer.page.goto(order);
      await deliver(freelancer.page, 'The first version is ready.');
      await buyer.page.getByRole('button', { name: 'Ask for a revision' }).click();
      await buyer.page.getByLabel('What should change?').fill('A little more fog, please.');
      await buyer.page.getByRole('button', { name: 'Send request' }).click();
      await expect(freelancer.page.getByRole('heading', { name: 'Deliver the revision' })).toBeVisible();
      await deliver(freelancer.page, 'The second version, with more fog.');
      await buyer.page.getByRole('button', { name: 'Accept delivery' }).click();
      await buyer.page.getByRole('button', { name: 'Accept and release' }).click();
      for (const { page } of [buyer, freelancer])
        await expect(page.getByRole('heading', { name: 'The order is complete' })).toBeVisible();
    });

    await test.step('both read the same history, and the ledger sums to zero', async () => {
      await expectSameHistory({ buyer: buyer.page, freelancer: freelancer.page });
      const [bought, sold] = [await historyOf(buyer.page), await historyOf(freelancer.page)];
      expect(readByBoth(bought)).toHaveLength(8);
      expect(bought.filter(isAboutAFee)).toEqual([expect.stringContaining('Service fee paid')]);
      expect(sold.filter(isAboutAFee)).toEqual([expect.stringContaining('Commission taken')]);
      const sums = await ledgerSums();
      expect(sums.length).toBeGreaterThan(0);
      expect(sums.every((sum) => sum === 0)).toBe(true);
    });
  });

async function say(page: Page, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Message' });
  await box.fill(text);
  await box.press('Enter');
}
