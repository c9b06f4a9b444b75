import { type Browser, type BrowserContext, expect, test } from '@playwright/test';
import {
  becomeFreelancer,
  type Caller,
  closeAll,
  type Member,
  openCaller,
  openMember,
  type PublishedGig,
  publishedGig,
} from './support/caller';
import { halt, resume } from './support/stack';

/** A change is there for whoever comes this long after it. */
const freshMs = 3_000;

const mark = crypto.randomUUID().slice(0, 6);
const handle = `fresh-${mark}`;
let visitor: Caller;
let freelancer: Member;
let shown: PublishedGig;
let neighbour: PublishedGig;

test.beforeAll(async () => {
  visitor = await openCaller();
  freelancer = await openMember('Fina Falk');
  await becomeFreelancer(freelancer, handle, 'Fina Falk');
  neighbour = await publishedGig(freelancer, `I will carve a wooden spoon ${mark}`);
  shown = await publishedGig(freelancer, `I will carve a wooden bowl ${mark}`);
});

test.afterAll(() => closeAll([visitor, freelancer]));

test('Visitor sees a changed title on every page that shows it', async () => {
  await visitAll();
  await edit(`I will carve a walnut plate ${mark}`);
  await pause(freshMs);
  // One request each: the first visitor after that time, not the second, must see it.
  for (const path of pages())
    expect([path, await textOf(path)]).toEqual([path, expect.stringContaining('walnut plate')]);
});

test('Visitor sees a new name on every page that shows it', async () => {
  await visitAll();
  await becomeFreelancer(freelancer, handle, 'Fina Fjord');
  await pause(freshMs);
  for (const path of pages()) expect([path, await textOf(path)]).toEqual([path, expect.stringContaining('Fina Fjord')]);
});

test('Visitor still reads public pages when the gig service dies right after an edit', async ({ browser }) => {
  await visitAll();
  await edit(`I will carve a cherry cup ${mark}`);
  await halt('gig');
  try {
    for (const path of [...pages(), '/']) {
      expect([path, (await visitor.http.get(path)).status()]).toEqual([path, 200]);
    }
    await seesClearMessages(browser);
  } finally {
    await resume('gig');
  }
  await expect(async () => {
    for (const path of pages())
      expect([path, await textOf(path)]).toEqual([path, expect.stringContaining('cherry cup')]);
  }).toPass({ timeout: 20_000 });
});

test('Visitor finds a paused gig nowhere, and a deleted one is gone', async () => {
  await visitAll();
  expect(await freelancer.mutate('gigs.pause', { id: shown.id })).toMatchObject({ status: 200 });
  await pause(freshMs);
  for (const path of [`/freelancers/${handle}`, '/', `/gigs/${neighbour.slug}`]) {
    expect([path, await textOf(path)]).toEqual([path, expect.not.stringContaining('cherry cup')]);
  }
  await freelancer.mutate('gigs.delete', { id: shown.id });
  await pause(freshMs);
  expect((await visitor.http.get(`/gigs/${shown.slug}`)).status()).toBe(404);
});

test('Visitor of an address that nothing has is told so at once', async () => {
  for (const path of [`/gigs/nothing-${mark}`, `/freelancers/nobody-${mark}`, `/gigs/${crypto.randomUUID()}`]) {
    expect([path, (await visitor.http.get(path)).status()]).toEqual([path, 404]);
  }
});

/** Pages with the card of the gig that is changed: its own, that of its freelancer, home, and a similar gig's. */
function pages(): string[] {
  return [`/gigs/${shown.slug}`, `/freelancers/${handle}`, '/', `/gigs/${neighbour.slug}`];
}

async function visitAll(): Promise<void> {
  for (const path of pages()) expect([path, (await visitor.http.get(path)).status()]).toEqual([path, 200]);
}

async function textOf(path: string): Promise<string> {
  return (await visitor.http.get(path)).text();
}

async function edit(title: string): Promise<void> {
  const { data } = await freelancer.query('gigs.get', { id: shown.id });
  const { version } = data as { version: number };
  expect(await freelancer.mutate('gigs.update', { id: shown.id, version, title })).toMatchObject({ status: 200 });
}

/** What a buyer is told while the gig service is away: search and checkout say so, and keep what was entered. */
async function seesClearMessages(browser: Browser): Promise<void> {
  const buyer = await openMember('Bea Brandt');
  const context: BrowserContext = await browser.newContext({ storageState: await buyer.http.storageState() });
  const page = await context.newPage();
  await page.goto(`/search?q=spoon+${mark}`);
  await expect(page.getByText('Search does not answer right now')).toBeVisible();
  await page.goto(`/gigs/${neighbour.slug}`);
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await expect(page.getByText(/try again/i).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Continue to payment' })).toBeEnabled();
  await context.close();
  await buyer.close();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
