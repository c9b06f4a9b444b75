import { isDeepStrictEqual } from 'node:util';
import { type Browser, expect, type Page } from '@playwright/test';
import { type Caller, logIn, openCaller, openMember } from './caller';
import { compareBooks } from './ledger';
import { type PaidOrder, pageOf, paidOrder } from './paid-order';
import { refundByHand } from './sandbox';
import { makeOperator } from './sessions';

/** A page of somebody who operates the marketplace, and the same person without a page. */
export async function operatorPage(
  browser: Browser,
  options: Parameters<typeof pageOf>[2] = {},
): Promise<{ page: Page; caller: Caller; close(): Promise<void> }> {
  const member = await openMember('Olga Orr');
  await makeOperator(member.id);
  // The role stands in the next login.
  const caller = { ...(await openCaller()), id: member.id, email: member.email, password: member.password };
  const again = { ...caller, loggedInAt: Date.now() };
  await logIn(again, member.email);
  const page = await pageOf(browser, again, options);
  return {
    page,
    caller: again,
    close: async () => {
      await page.context().close();
      for (const each of [member, again]) await each.close();
    },
  };
}

/** An order of which a colleague gave a part back at Stripe by hand: a difference to the books, which waits for an operator. */
export async function orderWithDifference(browser: Browser): Promise<PaidOrder> {
  const order = await paidOrder(browser);
  await refundByHand(order.path.split('/').at(-1) ?? '', 500);
  await compareBooks();
  return order;
}

/** Remembers the marketplace's settings; what it returns puts them back, whatever a story did to them. */
export async function rememberSettings(operator: Caller): Promise<() => Promise<void>> {
  const { settings } = await settingsNow(operator);
  return async () => {
    const now = await settingsNow(operator);
    if (isDeepStrictEqual(now.settings, settings)) return;
    const change = { version: now.version, settings, reason: 'Puts back what a story changed.' };
    expect(await operator.mutate('operator.changeSettings', change)).toMatchObject({ status: 200 });
  };
}

async function settingsNow(operator: Caller) {
  return (await operator.query('operator.settings')).data as { version: number; settings: object };
}

/** Writes why into the dialog that is open, and sends it. */
export async function giveReason(page: Page, name: string, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(reason);
  await dialog.getByRole('button', { name, exact: true }).click();
}
