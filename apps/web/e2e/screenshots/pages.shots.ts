import { expect, type Page, test } from '@playwright/test';
import { z } from 'zod';

const { SCREENSHOTS, DEMO_PASSWORD, DEMO_BUYER, DEMO_FREELANCER } = z
  .object({ SCREENSHOTS: z.string(), DEMO_PASSWORD: z.string(), DEMO_BUYER: z.email(), DEMO_FREELANCER: z.email() })
  .parse(process.env);

/** A page to look at: where it is, and what to do there before the picture. */
type View = { path: string | ((page: Page) => Promise<string>); before?: (page: Page) => Promise<unknown> };

const visitor: Record<string, View> = {
  home: { path: '/' },
  search: { path: '/search?q=logo' },
  category: { path: '/search?category=graphics-and-design&maxPriceMinor=20000' },
  'no-results': { path: '/search?q=zzxqy' },
  filters: { path: '/search?q=design', before: openFilters },
  gig: { path: (page) => linkOn(page, '/search?q=logo', '/gigs/') },
  freelancer: { path: '/freelancers/marta-oliveira' },
  login: { path: '/login' },
  register: { path: '/register' },
  'register-errors': { path: '/register', before: (page) => page.getByRole('button', { name: /create/i }).click() },
  'not-found': { path: '/nowhere' },
  menu: { path: '/', before: openMenu },
};

const buyer: Record<string, View> = {
  inbox: { path: '/inbox' },
  conversation: { path: (page) => linkOn(page, '/inbox', '/inbox/') },
  orders: { path: '/orders' },
  ...orderViews('/orders', [
    'Waiting for payment',
    'Waiting for requirements',
    'In progress',
    'Delivered',
    'Completed',
  ]),
  checkout: {
    path: checkoutPath,
    before: (page) =>
      page
        .getByRole('button', { name: /continue/i })
        .first()
        .click(),
  },
  cancelled: {
    path: (page) =>
      linkOn(page, '/orders', '/orders/').then((path) => `/checkout/cancelled?order=${path.split('/').at(-1)}`),
  },
  settings: { path: '/settings/profile' },
  become: { path: '/selling' },
};

const freelancer: Record<string, View> = {
  selling: { path: '/selling' },
  'selling-orders': { path: '/selling/orders' },
  'new-gig': { path: '/selling/gigs/new' },
  'edit-gig': { path: (page) => linkOn(page, '/selling', '/selling/gigs/') },
  'freelancer-order': { path: (page) => linkOn(page, '/selling/orders', '/orders/') },
  'freelancer-inbox': { path: '/inbox' },
  'freelancer-settings': { path: '/settings/profile' },
};

look('visitor', visitor);
look('buyer', buyer, DEMO_BUYER);
look('freelancer', freelancer, DEMO_FREELANCER);

function look(who: string, views: Record<string, View>, email?: string): void {
  test.describe(who, () => {
    let page: Page;
    test.beforeAll(async ({ browser }) => {
      page = await browser.newPage();
      if (email) await logIn(page, email);
    });
    for (const [name, { path, before }] of Object.entries(views)) {
      // biome-ignore lint/correctness/noEmptyPattern: the runner wants a pattern, and no fixture is needed.
      test(name, async ({}, { project }) => {
        await page.goto(typeof path === 'string' ? path : await path(page));
        await page.waitForLoadState('networkidle');
        await before?.(page);
        await page.waitForTimeout(400);
        await page.screenshot({ path: `${SCREENSHOTS}/${name}-${project.name}.png`, fullPage: true });
      });
    }
  });
}

async function logIn(page: Page, email: string): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Log in' }).last().click();
  await page.waitForURL((url) => url.pathname !== '/login');
}

/** The first link on a page that leads below `prefix`. */
async function linkOn(page: Page, path: string, prefix: string): Promise<string> {
  await page.goto(path);
  const link = page.locator(`main a[href^="${prefix}"]:not([href$="/new"]), aside a[href^="${prefix}"]`).first();
  return (await link.getAttribute('href')) ?? '/';
}

/** One order of each status that is on the list. */
function orderViews(list: string, statuses: string[]): Record<string, View> {
  return Object.fromEntries(
    statuses.map((status) => [
      `order-${status.toLowerCase().replaceAll(' ', '-')}`,
      {
        path: async (page: Page) => {
          await page.goto(list);
          const row = page.locator('main li, main tr').filter({ hasText: status }).first();
          // What waits for its payment expires after half an hour.
          await expect(page.locator('main li, main tr').first()).toBeVisible();
          const link = row.locator('a[href^="/orders/"]').first();
          return (await link.count()) > 0 ? ((await link.getAttribute('href')) ?? list) : list;
        },
      },
    ]),
  );
}

function checkoutPath(page: Page): Promise<string> {
  return linkOn(page, '/search?q=translation', '/gigs/');
}

async function openFilters(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /filter/i }).first();
  if (await button.isVisible()) await button.click();
}

async function openMenu(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /menu/i }).first();
  if (await button.isVisible()) await button.click();
}
