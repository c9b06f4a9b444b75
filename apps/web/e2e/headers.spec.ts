import { expect, test } from '@playwright/test';
import { expectSecure } from './support/answer-headers';
import { collectComplaints } from './support/complaints';
import { storyEnv } from './support/env';
import { appRoutes, serverActionFiles } from './support/routes';
import { makeSmallMarket, type SmallMarket } from './support/small-market';

const routes = appRoutes();
const missingId = '01900000-0000-7000-8000-000000000000';

/** What stands for a dynamic handler. */
const handlers: Record<string, string> = {
  '/api/auth/[...nextauth]': '/api/auth/callback/credentials',
  '/api/trpc/[trpc]': '/api/trpc/account.logout',
  '/files/[service]/[id]': `/files/gig/${missingId}`,
  '/media/avatars/[id]/[width]': `/media/avatars/${missingId}/96`,
  '/media/gigs/[id]/[width]': `/media/gigs/${missingId}/400`,
};

let market: SmallMarket;

test.beforeAll(async ({ browser }) => {
  market = await makeSmallMarket(browser);
});

/** An address that exists for a pattern. */
function addressOf(pattern: string): string {
  const path = market.paths[pattern] ?? handlers[pattern] ?? pattern;
  expect(path, `${pattern} needs an address that exists: add one to this story`).not.toContain('[');
  return path;
}

test('Every route answers with the security headers, to visitors and to people', async ({ request }) => {
  for (const caller of [request, market.buyer.context().request])
    for (const { pattern } of routes)
      await expectSecure(await caller.get(addressOf(pattern), { maxRedirects: 0 }), pattern);
});

test('Files, redirects, unchanged, missing and failed answers have the security headers too', async ({ request }) => {
  const home = await request.get('/');
  const file = /\/_next\/static\/[^"]+\.js/.exec(await home.text())?.[0] ?? '';
  const expected: [path: string, status: number][] = [
    [file, 200],
    ['/_next/static/chunks/missing.js', 404],
    ['/icon.svg', 200],
    ['/login/', 308],
    ['/orders', 307],
    ['/nothing-here', 404],
    ['/%ZZ', 404],
    ['/gigs/not-a-gig', 404],
    ['/api/auth/session', 404],
    ['/api/trpc/no.such', 404],
  ];
  for (const [path, status] of expected) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect.soft(answer.status(), path).toBe(status);
    await expectSecure(answer, path);
  }
  const etag = home.headers().etag ?? '';
  const unchanged = await request.get('/', { headers: { 'if-none-match': etag } });
  expect(unchanged.status()).toBe(304);
  // With a policy of its own this answer would replace the one that names the scripts of the kept document.
  expect(unchanged.headers()['content-security-policy']).toBeUndefined();
});

test('Nobody can write from another site', async ({ request }) => {
  expect(serverActionFiles(), 'server actions would be writes without a check').toEqual([]);
  const { origin, host } = new URL(storyEnv().baseUrl);
  const foreign = [
    { origin: 'https://evil.example' },
    { origin: `http://${host}.evil.example` },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    {},
  ];
  const writes = routes.flatMap(({ pattern, writes }) => writes.map((method) => ({ pattern, method })));
  expect(writes.length).toBeGreaterThan(3);
  for (const { pattern, method } of writes) {
    // Events come from services without a browser, and are signed instead.
    const refusal = pattern === '/events' ? 401 : 403;
    for (const headers of foreign) {
      const answer = await request.fetch(addressOf(pattern), { method, headers });
      expect.soft(answer.status(), `${method} ${pattern} ${JSON.stringify(headers)}`).toBe(refusal);
    }
    const own = await request.fetch(addressOf(pattern), { method, headers: { origin } });
    if (pattern !== '/events') expect.soft(own.status(), `${method} ${pattern} from its own pages`).not.toBe(403);
  }
});

test('A script that gets into a page does not run', async ({ browser }) => {
  const context = await browser.newContext();
  const complaints = await collectComplaints(context);
  const page = await context.newPage();
  await page.route('**/login', async (route) => {
    const answer = await route.fetch();
    const planted = '<script>window.planted = true</script><img src="/icon.svg" onload="window.planted = true">';
    await route.fulfill({ response: answer, body: (await answer.text()).replace('</main>', `${planted}</main>`) });
  });
  await page.goto('/login');
  await expect.poll(() => complaints.filter((text) => text.includes('policy: script-src')).length).toBeGreaterThan(1);
  expect(await page.evaluate(() => 'planted' in window)).toBe(false);
});

test('The session cookie is for this host alone, and out of reach of scripts', async () => {
  const { protocol, hostname } = new URL(storyEnv().baseUrl);
  const isHttps = protocol === 'https:';
  const cookies = await market.buyer.context().cookies(storyEnv().baseUrl);
  expect(cookies.map(({ name }) => name)).toContain(isHttps ? '__Host-craftlane-session' : 'craftlane-session');
  for (const cookie of cookies)
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', secure: isHttps, domain: hostname });
});
