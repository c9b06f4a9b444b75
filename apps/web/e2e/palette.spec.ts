import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { becomeFreelancer, closeAll, type Member, openMember, publishedGig } from './support/caller';
import { collectComplaints } from './support/complaints';

const mark = crypto.randomUUID().slice(0, 6).replaceAll(/\d/g, 'x');
const word = `marquetry${mark}`;
const words = 'Go to a page or search gigs';
let freelancer: Member;

const palette = (page: Page) => page.getByRole('dialog', { name: 'Command palette' });
const input = (page: Page) => palette(page).getByRole('combobox', { name: words });
const option = (page: Page, name: string | RegExp) => palette(page).getByRole('option', { name });
const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test.beforeAll(async () => {
  freelancer = await openMember('Mara Marquetry');
  await becomeFreelancer(freelancer, `marquetry-${mark}`, 'Mara Marquetry');
  await publishedGig(freelancer, `I will do ${word} for your table`);
});

test.afterAll(() => closeAll([freelancer]));

test('Visitor opens the palette on home by its keys, moves through it, and Escape gives the focus back', async ({
  context,
  page,
}) => {
  const complaints = await collectComplaints(context);
  await openHome(page);
  const search = page.getByRole('main').getByRole('combobox');
  await search.focus();
  await page.keyboard.press('Control+k');
  await expect(input(page)).toBeFocused();
  await expect(option(page, 'Log in')).toBeVisible();
  await expect(option(page, 'Inbox')).toHaveCount(0);

  await expectActive(page, 'Home');
  await page.keyboard.press('ArrowDown');
  await expectActive(page, 'Browse all gigs');
  await page.keyboard.press('ArrowUp');
  await expectActive(page, 'Home');

  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
  await expect(search).toBeFocused();

  await page.keyboard.press('Control+k');
  await expect(input(page)).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toBeHidden();
  await expect(search).toBeFocused();
  expect(complaints).toEqual([]);
});

test('Visitor without the palette loads none of its code; the button fetches it, and has the focus again afterwards', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
  await openHome(page);
  await page.waitForLoadState('networkidle');
  expect(scripts.length).toBeGreaterThan(0);
  expect(await withPalette(page, scripts)).toEqual([]);

  const button = page.getByRole('button', { name: 'Command palette' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(input(page)).toBeFocused();
  expect(await withPalette(page, scripts)).toHaveLength(1);
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

test('Visitor finds a gig by the palette and opens it', async ({ page }) => {
  await openHome(page);
  await page.keyboard.press('Control+k');
  await input(page).pressSequentially(word.slice(0, 13));
  await expectActive(page, `Search for “${word.slice(0, 13)}”`);
  const suggestion = option(page, new RegExp(`^(?!Search for).*${word}`)).first();
  await expect(suggestion).toBeVisible();
  const text = (await suggestion.textContent()) ?? '';
  await page.keyboard.press('ArrowDown');
  await expectActive(page, text);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/search' && url.searchParams.get('q') === text);
  await expect(palette(page)).toBeHidden();
  await page
    .getByRole('link', { name: new RegExp(word) })
    .filter({ visible: true })
    .first()
    .click();
  await page.waitForURL('**/gigs/*');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(word);
});

test('Visitor still searches from the palette when suggestions cannot be had', async ({ page }) => {
  await page.route('**/api/trpc/**gigs.suggest**', (route) => route.abort());
  await openHome(page);
  await page.keyboard.press('Control+k');
  await input(page).pressSequentially(word);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/search?q=${word}`);
});

test('Visitor hears when the palette cannot be loaded, and gets it once the network is back', async ({ page }) => {
  await openHome(page);
  await page.waitForLoadState('networkidle');
  await page.route('**/*.js', (route) => route.abort());
  await page.keyboard.press('Control+k');
  await expect(page.getByText('The command palette could not be loaded.')).toBeVisible();
  await page.unroute('**/*.js');
  await page.keyboard.press('Control+k');
  await expect(input(page)).toBeFocused();
});

test('Visitor chooses dark and the colours of the device by the palette', async ({ browser }) => {
  const context = await browser.newContext({ colorScheme: 'light' });
  const page = await context.newPage();
  await openHome(page);
  const light = await background(page);
  await choose(page, 'dark', 'Dark');
  await expect.poll(() => background(page)).not.toBe(light);
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();

  await page.keyboard.press('Control+k');
  await expect(option(page, /^Dark/)).toContainText('Chosen');
  await page.keyboard.press('Escape');
  await choose(page, 'device', 'As the device');
  await expect.poll(() => background(page)).toBe(light);
  await context.close();
});

test('Member goes to the inbox and to a new gig by a few letters, on a phone too', async ({ browser }) => {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    const context = await browser.newContext({ viewport });
    await lendSession(context);
    const page = await context.newPage();
    await openHome(page);
    await choose(page, 'inb', 'Inbox');
    await page.waitForURL('**/inbox');
    await choose(page, 'new', 'New gig');
    await page.waitForURL('**/selling/gigs/new');
    await page.keyboard.press('Control+k');
    await expect(option(page, 'My orders')).toBeVisible();
    await expect(option(page, 'Log in')).toHaveCount(0);
    await context.close();
  }
});

/** Opens home and waits until it is alive: who is logged in is asked by the browser. */
async function openHome(page: Page): Promise<void> {
  const session = page.waitForResponse((answer) => answer.url().includes('account.session'));
  await page.goto('/');
  await session;
}

/** Types some letters into the palette, and presses Enter when this is what they mean first. */
async function choose(page: Page, letters: string, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await input(page).pressSequentially(letters);
  await expectActive(page, name);
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeHidden();
}

/** Asserts that the input names an option with this text as the active one. */
async function expectActive(page: Page, text: string): Promise<void> {
  await expect.poll(() => input(page).evaluate(activeText)).toContain(text);
}

function activeText(element: HTMLElement): string | null | undefined {
  return document.getElementById(element.getAttribute('aria-activedescendant') ?? '')?.textContent;
}

/** Those of some scripts that hold the palette's words. */
async function withPalette(page: Page, scripts: readonly string[]): Promise<string[]> {
  const texts = await Promise.all(
    scripts.map(async (url) => ({ url, text: await (await page.request.get(url)).text() })),
  );
  return texts.filter(({ text }) => text.includes(words)).map(({ url }) => url);
}

/** Gives a browser the freelancer's session. */
async function lendSession(context: BrowserContext): Promise<void> {
  const { cookies } = await freelancer.http.storageState();
  await context.addCookies(cookies);
}
