import type { Browser, Page } from '@playwright/test';
import { collectComplaints } from './complaints';
import { continueToPayment, pay } from './order-steps';
import { completeProfile, newPerson, register } from './people';
import { publishGig, storyGig } from './publish-gig';

/** A freelancer with a gig and a buyer with a conversation and an order, in browsers whose complaints are collected. */
export type SmallMarket = {
  freelancer: Page;
  buyer: Page;
  complaints: string[][];
  /** Addresses of what was made, by the pattern of their page. */
  paths: Record<string, string>;
  /** What came over the realtime connection of the buyer. */
  frames: (string | Buffer)[];
};

/** Makes a {@link SmallMarket} through the pages of the app. */
export async function makeSmallMarket(browser: Browser): Promise<SmallMarket> {
  const mark = crypto.randomUUID().slice(0, 6);
  const freelancer = await newPerson(browser, 'Hanna Holm');
  const buyer = await newPerson(browser, 'Bea Brandt');
  const complaints = await Promise.all([freelancer, buyer].map(({ page }) => collectComplaints(page.context())));
  const frames: SmallMarket['frames'] = [];
  buyer.page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(payload)));

  await register(freelancer);
  await completeProfile(freelancer, `hanna-${mark}`);
  const gig = await publishGig(freelancer.page, `I will bind a small book ${mark}`);
  const editor = pathOf(freelancer.page);
  await register(buyer);
  await buyer.page.goto(gig);
  await buyer.page.getByRole('button', { name: 'Contact' }).first().click();
  await buyer.page.waitForURL(/\/inbox\/[0-9a-f-]{36}$/);
  const conversation = pathOf(buyer.page);
  await buyer.page.goto(gig);
  await continueToPayment(buyer.page, storyGig.packages[0] ?? '');
  const order = new URL(await pay(buyer.page)).pathname;
  await buyer.page.goto('/orders/receipts');
  const invoice = (await buyer.page.getByRole('link', { name: /^INV-/ }).getAttribute('href')) ?? '';
  const paths = {
    '/freelancers/[handle]': `/freelancers/hanna-${mark}`,
    '/share/freelancers/[handle]': `/share/freelancers/hanna-${mark}`,
    '/gigs/[slug]': gig,
    '/share/gigs/[slug]': `/share${gig}`,
    '/sitemaps/[after]': '/sitemaps/first',
    '/selling/gigs/[id]': editor,
    '/inbox/[conversationId]': conversation,
    '/orders/[orderId]': order,
    '/documents/[documentId]': invoice,
    '/documents/[documentId]/pdf': `${invoice}/pdf`,
    '/checkout/return': `/checkout/return?order=${order.split('/').at(-1)}`,
  };
  return { freelancer: freelancer.page, buyer: buyer.page, complaints, paths, frames };
}

function pathOf(page: Page): string {
  return new URL(page.url()).pathname;
}
