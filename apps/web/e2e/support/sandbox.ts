import { expect, type Page } from '@playwright/test';
import { storyEnv } from './env';

/** The sandbox's test cards. */
export const cards = {
  good: '4242 4242 4242 4242',
  declined: '4000 0000 0000 0002',
  confirm: '4000 0025 0000 3155',
  disputed: '4000 0000 0000 0259',
  bouncing: '4000 0000 0000 5126',
};

/** Fills the card form of the hosted payment page; does not send it. */
export async function fillCard(page: Page, number: string): Promise<void> {
  await expect(page.getByText('nothing is charged')).toBeVisible();
  await page.getByLabel(/card number/i).fill(number);
  await page.getByLabel(/expir/i).fill('12 / 34');
  await page.getByLabel(/cvc/i).fill('123');
  await page.getByLabel(/name/i).fill('Ada Novak');
}

/** Gives a part of an order's payment back at Stripe, as a colleague would on Stripe's own pages. */
export async function refundByHand(orderId: string, amountMinor: number): Promise<void> {
  const { data } = await askSandbox<{ data: { id: string; paid: boolean }[] }>(
    `charges?${new URLSearchParams({ transfer_group: `order:${orderId}` })}`,
  );
  const charge = data.find(({ paid }) => paid)?.id ?? '';
  await askSandbox('refunds', new URLSearchParams({ charge, amount: String(amountMinor) }));
}

async function askSandbox<Answer>(path: string, body?: URLSearchParams): Promise<Answer> {
  const { sandboxUrl, sandboxKey } = storyEnv();
  const answer = await fetch(`${sandboxUrl}/v1/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${sandboxKey}` },
    body: body ?? null,
  });
  expect(answer.status, path).toBe(200);
  return (await answer.json()) as Answer;
}
