import { expect, type Page, test } from '@playwright/test';
import {
  becomeFreelancer,
  type Caller,
  closeAll,
  editGig,
  type Member,
  openCaller,
  openMember,
  type PublishedGig,
  publishedGig,
} from './support/caller';
import { halt, restart, resume } from './support/stack';

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
  await editGig(freelancer, neighbour, {
    extras: [{ id: crypto.randomUUID(), title: 'Gift box', priceMinor: 500, extraDays: 1 }],
  });
  shown = await publishedGig(freelancer, `I will carve a wooden bowl ${mark}`);
});

test.afterAll(() => closeAll([visitor, freelancer]));

test('Visitor sees a changed title on every page that shows it', async () => {
  await visitAll();
  await editGig(freelancer, shown, { title: `I will carve a walnut plate ${mark}` });
  await pause(freshMs);
  // One request each: the first visitor after that time, not the second, must see it.
  await eachShows('walnut plate');
});

test('Visitor sees a new gig on the pages where it belongs', async () => {
  await visitAll();
  await publishedGig(freelancer, `I will turn a chess set ${mark}`);
  await pause(freshMs);
  await eachShows('chess set', pages().slice(1));
});

test('Visitor sees a new name and headline on every page that shows them', async () => {
  await visitAll();
  await becomeFreelancer(freelancer, handle, 'Fina Fjord', 'Carver of useful things');
  await pause(freshMs);
  await eachShows('Fina Fjord');
  expect(await textOf(`/freelancers/${handle}`)).toContain('Carver of useful things');
});

test('Visitor sees a changed title on pages from before a restart of the web app', async () => {
  await visitAll();
  await restart('web');
  await editGig(freelancer, shown, { title: `I will carve a maple board ${mark}` });
  await pause(freshMs);
  await eachShows('maple board');
});

test('Visitor still reads public pages when the gig service dies right after an edit', async ({ browser }) => {
  const buyer = await openMember('Bea Brandt');
  const context = await browser.newContext({ storageState: await buyer.http.storageState() });
  await visitAll();
  await editGig(freelancer, shown, { title: `I will carve a cherry cup ${mark}` });
  await halt('gig');
  const page = await context.newPage();
  try {
    for (const path of cachedPages()) expect([path, (await visitor.http.get(path)).status()]).toEqual([path, 200]);
    await seesWhatIsWrong(page);
  } finally {
    await resume('gig');
  }
  await expect(() => eachShows('cherry cup')).toPass({ timeout: 20_000 });
  // The order goes on from what was chosen before.
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await expect(page.getByText('Gift box')).toBeVisible();
  await expect(page.getByText('nothing is charged')).toBeVisible();
  await context.close();
  await buyer.close();
});

test('Visitor finds a paused gig nowhere, and a deleted one is gone', async () => {
  await visitAll();
  expect(await freelancer.mutate('gigs.pause', { id: shown.id })).toMatchObject({ status: 200 });
  await pause(freshMs);
  const [own = '', ...others] = pages();
  for (const path of others)
    expect([path, await textOf(path)]).toEqual([path, expect.not.stringContaining('cherry cup')]);
  expect(await textOf(own)).toContain('cannot be ordered right now');
  expect(await freelancer.mutate('gigs.delete', { id: shown.id })).toMatchObject({ status: 200 });
  await pause(freshMs);
  expect((await visitor.http.get(own)).status()).toBe(404);
});

test('Visitor of an address that nothing has is told so at once', async () => {
  for (const path of [`/gigs/nothing-${mark}`, `/freelancers/nobody-${mark}`, `/gigs/${crypto.randomUUID()}`]) {
    expect([path, (await visitor.http.get(path)).status()]).toEqual([path, 404]);
  }
});

/** Cached pages with the gig that is changed: its own, that of its freelancer, home, and a similar gig's. */
function cachedPages(): string[] {
  return [`/gigs/${shown.slug}`, `/freelancers/${handle}`, '/', `/gigs/${neighbour.slug}`];
}

/** Every page that shows the gig. */
function pages(): string[] {
  return [...cachedPages(), `/search?q=${mark}`];
}

async function visitAll(): Promise<void> {
  for (const path of pages()) expect([path, (await visitor.http.get(path)).status()]).toEqual([path, 200]);
}

async function eachShows(text: string, paths = pages()): Promise<void> {
  for (const path of paths) expect([path, await textOf(path)]).toEqual([path, expect.stringContaining(text)]);
}

async function textOf(path: string): Promise<string> {
  return (await visitor.http.get(path)).text();
}

/** What a buyer is told while the gig service is away: search and checkout say so, and keep what was entered. */
async function seesWhatIsWrong(page: Page): Promise<void> {
  await page.goto(`/search?q=spoon+${mark}`);
  await expect(page.getByText('Search does not answer right now')).toBeVisible();
  await expect(page.getByText('Your words and filters are kept')).toBeVisible();
  await page.goto(`/gigs/${neighbour.slug}`);
  await page.getByRole('checkbox', { name: /Gift box/ }).click();
  await page.getByRole('button', { name: 'Continue to payment' }).click();
  await expect(page.getByRole('alert').filter({ hasText: /try again/i })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /Gift box/ })).toBeChecked();
  await expect(page.getByRole('button', { name: 'Continue to payment' })).toBeEnabled();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
