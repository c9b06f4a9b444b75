import { expect, type Page, test } from '@playwright/test';
import { closeAll, type Member, openMember } from './support/caller';

let anna: Member;
let ben: Member;
let cora: Member;
let withBen: string;

test.beforeAll(async () => {
  [anna, ben, cora] = await Promise.all([openMember('Anna Arens'), openMember('Ben Berg'), openMember('Cora Cole')]);
  withBen = await talk(ben, 'The walnut table is ready');
  await talk(cora, 'See you at the harbour');
});

test.afterAll(() => closeAll([anna, ben, cora]));

test('Person archives a conversation, takes it back, searches, and sees it return with a new message', async ({
  browser,
}) => {
  const context = await browser.newContext({ storageState: await anna.http.storageState() });
  const page = await context.newPage();
  await page.goto('/inbox');
  await expect(rows(page)).toHaveText([/Cora Cole/, /Ben Berg/]);

  await page.getByRole('button', { name: 'Archive Ben Berg' }).click();
  await expect(rows(page)).toHaveText([/Cora Cole/]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveText([/Cora Cole/, /Ben Berg/]);
  await page.getByRole('button', { name: 'Archive Ben Berg' }).click();
  await expect(rows(page)).toHaveText([/Cora Cole/]);
  await page.reload();
  await expect(rows(page)).toHaveText([/Cora Cole/]);

  const search = page.getByRole('searchbox', { name: 'Search conversations' });
  await search.fill('walnut');
  await expect(page.getByText('Nothing found for “walnut”')).toBeVisible();
  await page.getByRole('button', { name: 'Archived', exact: true }).click();
  await expect(rows(page)).toHaveText([/Ben Berg/]);
  await search.fill('');
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await search.fill('cora');
  await expect(rows(page)).toHaveText([/Cora Cole/]);
  await search.fill('');

  await say(ben, withBen, 'It can be fetched');
  await expect(rows(page)).toHaveText([/It can be fetched/, /Cora Cole/]);
  await context.close();
});

/** The conversations that the page shows. */
function rows(page: Page) {
  return page.getByRole('main').getByRole('listitem');
}

/** Opens a conversation with Anna and writes to her; answers its id. */
async function talk(member: Member, text: string): Promise<string> {
  const { data } = await member.mutate('chat.open', { participantId: anna.id });
  const { id } = data as { id: string };
  await say(member, id, text);
  return id;
}

async function say(member: Member, conversationId: string, body: string): Promise<void> {
  const message = { conversationId, body, clientMessageId: crypto.randomUUID() };
  expect(await member.mutate('chat.send', message)).toMatchObject({ status: 200 });
}
