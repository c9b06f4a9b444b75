import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { isPrivatePath } from '../src/lib/private-paths';
import { collectComplaints } from './support/complaints';
import { storyEnv } from './support/env';
import { findBroken, linksOn, missingTargets } from './support/links';
import { operatorPage, orderWithDifference } from './support/operator';
import { appRoutes } from './support/routes';
import { settled } from './support/settled';
import { makeSmallMarket, type SmallMarket } from './support/small-market';

const { baseUrl } = storyEnv();

const looks = [
  { name: 'small phone, light', colorScheme: 'light', viewport: { width: 320, height: 640 } },
  { name: 'wide screen, dark', colorScheme: 'dark', viewport: { width: 1600, height: 900 } },
] as const;

/** Something to open on a page before it is looked at. */
type State = { path: string; name: string; open: (page: Page) => Promise<void> };

const nowhere = '/nowhere';

let market: SmallMarket;
let operator: Page;
let operatorsComplaints: string[];
test.beforeAll(async ({ browser }) => {
  market = await makeSmallMarket(browser);
  await (await orderWithDifference(browser)).close();
  ({ page: operator } = await operatorPage(browser));
  operatorsComplaints = await collectComplaints(operator.context());
});

for (const look of looks) {
  test(`Nobody meets a barrier, a broken link or a complaint of the browser on any page: ${look.name}`, async ({
    browser,
  }) => {
    const context = await browser.newContext();
    const complaints = [await collectComplaints(context), operatorsComplaints, ...market.complaints];
    const visitor = await context.newPage();
    const readers = [visitor, market.buyer, market.freelancer, operator];
    for (const page of readers) {
      await page.setViewportSize(look.viewport);
      await page.emulateMedia({ colorScheme: look.colorScheme, reducedMotion: 'reduce' });
    }
    const faults: string[] = [];
    const links = new Map(readers.map((page) => [page, new Set<string>()]));
    for (const path of everyPath()) {
      const page = readerOf(path, visitor);
      await openPage(page, path);
      faults.push(...(await findFaults(page, path)), ...(await missingTargets(page, path)));
      for (const link of await linksOn(page)) links.get(page)?.add(link);
    }
    // The browser's console says that this page was not found.
    expect.soft(complaints.flat().filter((text) => !text.startsWith(`${baseUrl}${nowhere}`))).toEqual([]);
    for (const { path, name, open } of states(look.viewport.width < 640)) {
      const page = readerOf(path, visitor);
      await openPage(page, path);
      await open(page);
      faults.push(...(await findFaults(page, `${path}, ${name}`)));
    }
    for (const [page, paths] of links) faults.push(...(await findBroken(page, [...paths])));
    expect(faults).toEqual([]);
    expect(market.frames.length, 'frames over the realtime connection').toBeGreaterThan(0);
    await context.close();
  });
}

async function openPage(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path);
  expect.soft(answer?.status(), path).toBe(path === nowhere ? 404 : 200);
  await settled(page);
}

/** Every page of the app, and public ones in other states that have an address. */
function everyPath(): string[] {
  const pages = appRoutes().filter(({ kind }) => kind === 'page');
  const paths = pages.map(({ pattern }) => market.paths[pattern] ?? pattern).filter((path) => !path.includes('['));
  return [...paths, '/search?q=book', '/search?q=zzxqy', '/search?category=graphics-and-design', nowhere];
}

function readerOf(path: string, visitor: Page): Page {
  if (!isPrivatePath(path)) return visitor;
  if (path.startsWith('/operator')) return operator;
  return path.startsWith('/selling') ? market.freelancer : market.buyer;
}

function states(isPhone: boolean): State[] {
  const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
  const gig = market.paths['/gigs/[slug]'] ?? '';
  const order = market.paths['/orders/[orderId]'] ?? '';
  return [
    { path: '/register', name: 'with errors', open: press('Create account') },
    { path: '/login', name: 'with errors', open: press('Log in') },
    { path: '/settings/profile', name: 'with errors', open: press('Save profile') },
    { path: '/selling/gigs/new', name: 'with errors', open: press('Publish') },
    { path: '/orders', name: 'with the account menu', open: press(/^Account of/) },
    { path: gig, name: 'with the second package', open: (page) => page.getByRole('radio').nth(1).check() },
    { path: order, name: 'with errors', open: press(/send|start/i) },
    { path: '/operator/differences', name: 'with the dialog', open: press('Take in') },
    ...(isPhone
      ? [
          { path: '/', name: 'with the menu', open: press('Menu') },
          { path: '/search?q=book', name: 'with the filters', open: press('Filters') },
        ]
      : [{ path: '/', name: 'with the palette', open: (page: Page) => page.keyboard.press('Control+k') }]),
  ];
}

/** Serious barriers, and whether the page has to be moved sideways. */
async function findFaults(page: Page, where: string): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    // The guards around an open menu hand the focus on at once; nobody stays on them.
    .exclude('[data-base-ui-focus-guard]')
    .options({ resultTypes: ['violations'] })
    // Without frames, which there are none of, nothing has to be put together in a page of its own.
    .setLegacyMode();
  const { violations } = await axe.analyze();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const tooWide = overflow > 0 ? [`${where}: ${overflow} px wider than the screen`] : [];
  const barriers = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${where}: ${id} ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
    );
  return [...tooWide, ...barriers];
}
