import { expect, test } from '@playwright/test';
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
import { storyEnv } from './support/env';

const mark = crypto.randomUUID().slice(0, 6);
const handle = `shared-${mark}`;
const { baseUrl } = storyEnv();
let robot: Caller;
let freelancer: Member;
let shown: PublishedGig;
let paused: PublishedGig;

test.beforeAll(async () => {
  robot = await openCaller();
  freelancer = await openMember('Sol <Sender>');
  await becomeFreelancer(freelancer, handle, 'Sol <Sender>', 'Writes what is worth sending');
  shown = await publishedGig(freelancer, `I will write a postcard ${mark}`);
  paused = await publishedGig(freelancer, `I will write a telegram ${mark}`);
  expect(await freelancer.mutate('gigs.pause', { id: paused.id })).toMatchObject({ status: 200 });
});

test.afterAll(() => closeAll([robot, freelancer]));

test('Shared link names its page: one address, a title, a description and a picture', async () => {
  const pages = [
    { path: '/', title: 'Craftlane — skilled freelancers, fixed prices' },
    { path: `/gigs/${shown.slug}`, title: `I will write a postcard ${mark}` },
    { path: `/freelancers/${handle}`, title: 'Sol <Sender>' },
    { path: '/search?category=marketing', title: 'Marketing · Search' },
  ];
  for (const { path, title } of pages) {
    const head = await headOf(path);
    expect([path, head.canonical, head.title, head.robots]).toEqual([path, `${baseUrl}${path}`, title, undefined]);
    expect([path, await pictureSize(head.image ?? '')]).toEqual([path, [1200, 630]]);
  }
});

test('Search engine reads the price of each package, and who offers it', async () => {
  const [product, trail] = (await headOf(`/gigs/${shown.slug}`)).facts;
  expect(product).toMatchObject({
    '@type': 'Product',
    name: `I will write a postcard ${mark}`,
    offers: [
      { price: expect.stringMatching(/^\d+(\.\d\d)?$/), priceCurrency: 'EUR', seller: { name: 'Sol <Sender>' } },
    ],
  });
  expect(product).toMatchObject({ offers: [{ availability: 'https://schema.org/InStock' }] });
  expect(trail).toMatchObject({ '@type': 'BreadcrumbList' });
  const [profile] = (await headOf(`/freelancers/${handle}`)).facts;
  expect(profile).toMatchObject({ mainEntity: { name: 'Sol <Sender>', jobTitle: 'Writes what is worth sending' } });
});

test('Search engine finds public pages, and no others', async () => {
  const robots = await textOf('/robots.txt');
  expect(robots).toContain('Disallow: /inbox');
  expect(robots).toContain(`Sitemap: ${baseUrl}/sitemap.xml`);
  await expect(async () => {
    const map = await textOf('/sitemap.xml');
    expect(map).toContain(`<loc>${baseUrl}/gigs/${shown.slug}</loc>`);
    expect(map).toContain(`<loc>${baseUrl}/freelancers/${handle}</loc>`);
    expect(map).not.toContain(paused.slug);
  }).toPass();
  for (const path of ['/login', `/search?q=${mark}`]) {
    expect([path, (await headOf(path)).robots]).toEqual([path, expect.stringContaining('noindex')]);
  }
  for (const path of ['/inbox', '/orders', '/selling', '/settings']) {
    expect([path, (await robot.http.get(path, { maxRedirects: 0 })).status()]).toEqual([path, 307]);
    expect([path, (await headOf(path, freelancer)).robots]).toEqual([path, 'noindex']);
  }
  expect((await robot.http.get(`/share/gigs/nothing-${mark}`)).status()).toBe(404);
  expect((await robot.http.get('/sitemaps/nothing')).status()).toBe(404);
});

test('Visitor copies the link of a gig', async ({ browser }) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(`/gigs/${shown.slug}?from=somewhere`);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByText('Link copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseUrl}/gigs/${shown.slug}`);
  await context.close();
});

test('Phone finds what it needs to keep the marketplace on its home screen', async () => {
  const manifest = (await (await robot.http.get('/manifest.webmanifest')).json()) as { icons: { src: string }[] };
  expect(manifest).toMatchObject({ name: 'Craftlane', start_url: '/' });
  for (const { src } of manifest.icons) expect([src, (await robot.http.get(src)).status()]).toEqual([src, 200]);
});

/** What the head of a page says, as a robot reads it: without running anything. */
async function headOf(path: string, reader = robot) {
  const html = await textOf(path, reader);
  const content = (pattern: RegExp) => plain(html.match(pattern)?.[1]);
  return {
    title: content(/<meta property="og:title" content="([^"]*)"/),
    canonical: content(/<link rel="canonical" href="([^"]*)"/),
    image: content(/<meta property="og:image" content="([^"]*)"/),
    robots: content(/<meta name="robots" content="([^"]*)"/),
    facts: [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(([, json = '']): unknown =>
      JSON.parse(json),
    ),
  };
}

function plain(text: string | undefined): string | undefined {
  return text?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

async function textOf(path: string, reader = robot): Promise<string> {
  return (await reader.http.get(path, { maxRedirects: 0 })).text();
}

/** Width and height of a PNG. */
async function pictureSize(url: string): Promise<[number, number]> {
  const bytes = await (await robot.http.get(url)).body();
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
