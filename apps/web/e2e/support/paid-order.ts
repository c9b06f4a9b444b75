import type { Browser, Page } from '@playwright/test';
import { becomeFreelancer, type Member, openMember, publishedGig } from './caller';
import { pay } from './order-steps';

/** An order that is under way, and a page of each of its people. */
export type PaidOrder = { path: string; buyer: Page; freelancer: Page; close(): Promise<void> };

type ContextOptions = NonNullable<Parameters<Browser['newContext']>[0]>;

/** What a gig asks its buyers. */
export type Question = { type: 'text' | 'file'; question: string };

/** How both people's browsers are, and what is different in the freelancer's. */
type PaidOrderOptions = ContextOptions & {
  card?: string;
  questions?: readonly Question[];
  freelancersOptions?: ContextOptions;
};

/** A gig with these questions, each of which needs an answer, or with none; ordered and paid on the hosted page; both people stand on the order's page. */
export async function paidOrder(
  browser: Browser,
  { card, questions = [], freelancersOptions, ...options }: PaidOrderOptions = {},
): Promise<PaidOrder> {
  const mark = crypto.randomUUID().slice(0, 6);
  const [freelancer, buyer] = await Promise.all([openMember('Fina Falk'), openMember('Bruno Bell')]);
  await becomeFreelancer(freelancer, `order-${mark}`, 'Fina Falk');
  const gig = await publishedGig(freelancer, `I will paint a calm picture ${mark}`, {
    requirements: questions.map((each) => ({ ...each, id: crypto.randomUUID(), required: true, options: [] })),
  });
  const idempotencyKey = crypto.randomUUID();
  const { data } = await buyer.mutate('orders.checkout', { gigId: gig.id, packageTier: 'basic', idempotencyKey });
  const [buyersPage, freelancersPage] = [
    await pageOf(browser, buyer, options),
    await pageOf(browser, freelancer, { ...options, ...freelancersOptions }),
  ];
  await buyersPage.goto((data as { checkoutUrl: string }).checkoutUrl);
  const path = new URL(await pay(buyersPage, card)).pathname;
  await freelancersPage.goto(path);
  return {
    path,
    buyer: buyersPage,
    freelancer: freelancersPage,
    close: async () => {
      for (const page of [buyersPage, freelancersPage]) await page.context().close();
      for (const member of [buyer, freelancer]) await member.close();
    },
  };
}

/** A page with this member's login. */
export async function pageOf(browser: Browser, member: Member, options: ContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ ...options, storageState: await member.http.storageState() });
  return context.newPage();
}
