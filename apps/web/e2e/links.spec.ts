import { expect, type Page, test } from '@playwright/test';
import { isPrivatePath } from '../src/lib/private-paths';
import { collectComplaints } from './support/complaints';
import { storyEnv } from './support/env';
import { settled } from './support/settled';
import { makeSmallMarket } from './support/small-market';

const { baseUrl } = storyEnv();

test('Every link leads somewhere, without a word of complaint from the browser', async ({ browser }) => {
  // It opens every page of the app.
  test.slow();
  const market = await makeSmallMarket(browser);
  const visitor = await browser.newContext();
  const complaints = [await collectComplaints(visitor), ...market.complaints];
  const crawls = [
    await crawl(await visitor.newPage(), ['/'], 1, (path) => !isPrivatePath(path)),
    await crawl(market.buyer, ['/orders', '/inbox', '/'], 1, isPrivatePath),
    await crawl(market.freelancer, ['/selling', '/settings/profile'], 1, isPrivatePath),
  ];
  expect(crawls.flatMap(({ broken }) => broken)).toEqual([]);
  expect(complaints.flat()).toEqual([]);
  const seen = new Set(crawls.flatMap(({ opened }) => opened.map(formOf)));
  for (const form of ['/', '/search', '/gigs/*', '/freelancers/*', '/orders/*', '/selling/gigs/*'])
    expect([...seen]).toContain(form);
  await visitor.close();
});

/**
 * Opens what links on the page lead to, and what links there lead to, and so on, as far as it is wanted. Of addresses of one form only so many
 * are opened: the others of a long list say the same.
 */
async function crawl(
  page: Page,
  starts: string[],
  perForm: number,
  isWanted: (path: string) => boolean,
): Promise<{ opened: string[]; broken: string[] }> {
  const waiting = [...starts];
  const opened: string[] = [];
  const broken: string[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const form = formOf(path);
    if (opened.includes(path) || opened.filter((each) => formOf(each) === form).length >= perForm) continue;
    opened.push(path);
    const answer = await page.goto(path);
    if ((answer?.status() ?? 0) >= 400) broken.push(`${answer?.status()} ${path}`);
    await settled(page);
    waiting.push(...(await linksOn(page)).filter((each) => isWanted(new URL(each, baseUrl).pathname)));
    broken.push(...(await missingTargets(page, path)));
  }
  return { opened, broken };
}

async function linksOn(page: Page): Promise<string[]> {
  const hrefs = await page
    .locator('a[href]:not([download])')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  return hrefs
    .filter((href) => href.startsWith(`${baseUrl}/`))
    .map((href) => href.slice(baseUrl.length).replace(/#.*/, ''));
}

/** Links within a page to a place that is not there. */
async function missingTargets(page: Page, path: string): Promise<string[]> {
  const names = await page
    .locator('a[href^="#"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
  const missing: string[] = [];
  for (const name of new Set(names))
    if ((await page.locator(`[id="${name}"]`).count()) === 0) missing.push(`${path}#${name}`);
  return missing;
}

/** `/gigs/a-title` and `/gigs/another` have one form; so have all searches by the same fields. */
function formOf(path: string): string {
  const url = new URL(path, baseUrl);
  const [, first = '', ...rest] = url.pathname.split('/');
  const fields = [...url.searchParams.keys()].join('&');
  const places = rest.map((part, index) => (index === rest.length - 1 && part !== 'new' && !isWord(part) ? '*' : part));
  return `/${[first, ...places].join('/')}${fields && `?${fields}`}`;
}

/** Names of pages, in contrast to what stands for a thing. */
function isWord(part: string): boolean {
  return ['gigs', 'orders', 'profile', 'return', 'cancelled'].includes(part);
}
