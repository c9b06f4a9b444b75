import { type Browser, expect, test } from '@playwright/test';
import { becomeFreelancer, closeAll, type Member, openMember, type PublishedGig, publishedGig } from './support/caller';
import { statementsOf, untilAtRest } from './support/statements';

/** SQL statements that the services together may run for one page. */
const most = 6;
const mark = crypto.randomUUID().slice(0, 6);
const handle = `lean-${mark}`;
let freelancer: Member;
let buyer: Member;
let gig: PublishedGig;
let conversation: string;
let order: string;

test.beforeAll(async ({ browser }) => {
  // Pages that earlier stories left open go on asking.
  await Promise.all(browser.contexts().map((context) => context.close()));
  [freelancer, buyer] = await Promise.all([openMember('Fina Falk'), openMember('Bea Brandt')]);
  await becomeFreelancer(freelancer, handle, 'Fina Falk');
  gig = await publishedGig(freelancer, `I will write a short letter ${mark}`);
  conversation = idOf(await buyer.mutate('chat.open', { participantId: freelancer.id, gigId: gig.id }));
  const input = { gigId: gig.id, packageTier: 'basic', idempotencyKey: crypto.randomUUID() };
  order = ((await buyer.mutate('orders.checkout', input)).data as { orderId: string }).orderId;
  await untilAtRest();
});

test.afterAll(() => closeAll([freelancer, buyer]));

test('Page of a visitor costs few statements when it is rendered, and none from the cache', async () => {
  for (const path of [`/gigs/${gig.slug}`, `/freelancers/${handle}`, '/']) {
    await expectFew(path, () => buyer.http.get(path));
    expect([path, await statementsOf(() => buyer.http.get(path))]).toEqual([path, []]);
  }
  for (const path of ['/search', `/search?q=letter+${mark}&category=graphics-and-design`]) {
    await expectFew(path, () => buyer.http.get(path));
  }
});

test('Page of a member costs few statements', async ({ browser }) => {
  const ofFreelancer = ['/inbox', `/selling/gigs/${gig.id}`, '/selling/orders'];
  for (const path of ofFreelancer) await expectFew(path, await visitBy(freelancer, browser, path));
  // The dashboard says beside gigs and sales what waits to be paid out: the account, and the balances.
  await expectFew('/selling', await visitBy(freelancer, browser, '/selling'), most + 2);
  for (const path of ['/orders', `/orders/${order}`]) await expectFew(path, await visitBy(buyer, browser, path));
});

test('Conversation costs few statements, and one more to note that a new message was seen', async ({ browser }) => {
  const path = `/inbox/${conversation}`;
  const send = (body: string) =>
    buyer.mutate('chat.send', { conversationId: conversation, body, clientMessageId: crypto.randomUUID() });
  await send('Good morning');
  await untilAtRest();
  await expectFew(path, await visitBy(freelancer, browser, path), most + 1);
  await expectFew(path, await visitBy(freelancer, browser, path));
});

/** A visit in a browser of its own, until nothing is loading any more. */
async function visitBy(member: Member, browser: Browser, path: string): Promise<() => Promise<void>> {
  const context = await browser.newContext({ storageState: await member.http.storageState() });
  const page = await context.newPage();
  return async () => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expect(page.getByLabel('Loading')).toHaveCount(0);
    await page.waitForLoadState('networkidle');
    await context.close();
  };
}

async function expectFew(path: string, visit: () => Promise<unknown>, limit = most): Promise<void> {
  const statements = await statementsOf(visit);
  expect(statements.length, `${path}\n${statements.join('\n')}`).toBeLessThanOrEqual(limit);
}

function idOf({ data }: { data: unknown }): string {
  return (data as { id: string }).id;
}
