import type { Page } from '@playwright/test';
import { storyEnv } from './env';
import { appRoutes } from './routes';

const { baseUrl } = storyEnv();

/** Names of pages, in contrast to what stands for a thing. */
const words = new Set(appRoutes().flatMap(({ pattern }) => pattern.split('/')));

/** Where the links of a page to others lead within the app, as paths. */
export async function linksOn(page: Page): Promise<string[]> {
  const hrefs = await page
    .locator('a[href]:not([download], [href^="#"])')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  return hrefs
    .filter((href) => href.startsWith(`${baseUrl}/`))
    .map((href) => href.slice(baseUrl.length).replace(/#.*/, ''));
}

/** Links within a page to a place that is not there. */
export async function missingTargets(page: Page, path: string): Promise<string[]> {
  const missing = await page.evaluate(() =>
    [...document.querySelectorAll('a[href^="#"]')]
      .map((link) => link.getAttribute('href')?.slice(1) ?? '')
      .filter((id) => !document.getElementById(id)),
  );
  return missing.map((id) => `${path}#${id} is missing`);
}

/** Which of these addresses answer the reader of the page with an error. Of addresses of one form one is asked: the others say the same. */
export async function findBroken(page: Page, paths: string[]): Promise<string[]> {
  const broken: string[] = [];
  for (const path of new Map(paths.map((path) => [formOf(path), path])).values()) {
    const answer = await page.request.get(path);
    if (answer.status() >= 400) broken.push(`${path} answers ${answer.status()}`);
  }
  return broken;
}

/** `/gigs/a-title` and `/gigs/another` have one form; so have all searches by the same fields. */
function formOf(path: string): string {
  const url = new URL(path, baseUrl);
  const [, first = '', ...rest] = url.pathname.split('/');
  const fields = [...url.searchParams.keys()].join('&');
  const places = rest.map((part) => (words.has(part) ? part : '*'));
  return `/${[first, ...places].join('/')}${fields && `?${fields}`}`;
}
