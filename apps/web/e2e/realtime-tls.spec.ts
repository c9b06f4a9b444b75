import { expect, test } from '@playwright/test';
import { openMember } from './support/caller';

test('A site served over HTTPS opens its realtime connection over TLS', async ({ browser }) => {
  const member = await openMember('Tilda Tams');
  // The stack of the stories has no certificate: the page is told of a server with one, and its policy set aside.
  const context = await browser.newContext({ storageState: await member.http.storageState(), bypassCSP: true });
  await context.route('**/api/trpc/**', async (route) => {
    const answer = await route.fetch();
    const told = (await answer.text()).replaceAll(/"url":"http:/g, '"url":"https:');
    await route.fulfill({ response: answer, body: told });
  });
  const opened: string[] = [];
  await context.routeWebSocket(/.*/, (socket) => {
    opened.push(socket.url());
  });
  const page = await context.newPage();
  await page.goto('/inbox');
  await expect.poll(() => opened, 'connections').not.toEqual([]);
  expect(opened[0]).toMatch(/^wss:\/\/localhost:\d+\/app\//);
  await context.close();
  await member.close();
});
