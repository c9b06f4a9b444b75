import { expect, test } from '@playwright/test';
import { openMember } from './support/caller';
import { endSessions, renewalsOf } from './support/sessions';
import { openTabs } from './support/tab';

/** Longer than the web app trusts an access token of the stories' stack. */
const untilRenewalMs = 6_000;

test('Twenty tabs with five requests each share one renewal, and stay logged in', async () => {
  const member = await openMember('Tilda Tabs');
  const renewals = await renewalsOf(member.id);
  const tabs = await openTabs(member.http, 20);
  const askAll = () =>
    Promise.all(tabs.flatMap((tab) => Array.from({ length: 5 }, () => tab.query('account.profile'))));

  await expect.poll(() => msSince(member.loggedInAt), { timeout: 2 * untilRenewalMs }).toBeGreaterThan(untilRenewalMs);
  for (const { status } of await askAll()) expect(status).toBe(200);
  expect(await renewalsOf(member.id)).toBe(renewals + 1);
  // Each tab goes on with what it was given.
  for (const { status } of await askAll()) expect(status).toBe(200);
  await member.close();
});

test('Buyer whose login ends while a message is written loses no text', async ({ browser }) => {
  const [buyer, freelancer] = [await openMember('Bea Brandt'), await openMember('Fina Falk')];
  const { data } = await buyer.mutate('chat.open', { participantId: freelancer.id });
  const context = await browser.newContext({ storageState: await buyer.http.storageState() });
  const page = await context.newPage();
  await page.goto(`/inbox/${(data as { id: string }).id}`);
  const text = 'Could you paint my cat, in the morning light?';
  await page.getByLabel('Message', { exact: true }).fill(text);

  await endSessions(buyer.id);
  // The page may have renewed its tokens just before; those are trusted that long.
  const endedAt = Date.now();
  await expect.poll(() => msSince(endedAt), { timeout: 2 * untilRenewalMs }).toBeGreaterThan(untilRenewalMs);
  // What the page itself still asks for may need the login before the message does.
  const dialog = page.getByRole('dialog', { name: 'Log in to continue' });
  let logins = 0;
  await page.addLocatorHandler(dialog, async () => {
    logins += 1;
    await dialog.getByLabel('E-mail').fill(buyer.email);
    await dialog.getByLabel('Password').fill(buyer.password);
    await dialog.getByRole('button', { name: 'Log in' }).click();
  });
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText(`You: ${text}`)).toBeVisible();
  await expect(page.getByText('Sending…')).toBeHidden();
  expect(logins).toBe(1);
  await expect.poll(async () => JSON.stringify((await freelancer.query('chat.list', {})).data)).toContain(text);
  await Promise.all([buyer, freelancer].map((caller) => caller.close()));
  await context.close();
});

function msSince(at: number): number {
  return Date.now() - at;
}
