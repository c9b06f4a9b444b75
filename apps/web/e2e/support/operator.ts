import type { Browser, Page } from '@playwright/test';
import { logIn, openCaller, openMember } from './caller';
import { pageOf } from './paid-order';
import { makeOperator } from './sessions';

/** A page of somebody who operates the marketplace. */
export async function operatorPage(
  browser: Browser,
  options: Parameters<typeof pageOf>[2] = {},
): Promise<{ page: Page; close(): Promise<void> }> {
  const member = await openMember('Olga Orr');
  await makeOperator(member.id);
  // The role stands in the next login.
  const caller = { ...(await openCaller()), id: member.id, email: member.email, password: member.password };
  const again = { ...caller, loggedInAt: Date.now() };
  await logIn(again, member.email);
  const page = await pageOf(browser, again, options);
  return {
    page,
    close: async () => {
      await page.context().close();
      for (const each of [member, again]) await each.close();
    },
  };
}

/** Writes why into the dialog that is open, and sends it. */
export async function giveReason(page: Page, name: string, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(reason);
  await dialog.getByRole('button', { name, exact: true }).click();
}
