import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Order } from '@craftlane/contracts/payment';
import type { TestAnswer } from '@craftlane/test-kit/request';
import { until } from '@craftlane/test-kit/wait';
import { expect } from 'vitest';
import type { ChildMarket } from './child-market.ts';
import type { MarketActions, Placed } from './market.ts';
import { moneyAtStripe } from './money-at-stripe.ts';
import { expectSound } from './sound-balances.ts';
import { ledgerOf } from './stripe-books.ts';

/** How many ask at once. */
export const MANY = 100;

/** How often two moves meet; each of them begins in half of the rounds, and each process hears of it first in half of them. */
export const ROUNDS = 4;

const operator = { as: '01930000-0000-7000-8000-00000000000a', roles: ['operator'] };

/** The same many times at once. */
export function many<Result>(ask: (index: number) => Result, count = MANY): Result[] {
  return Array.from({ length: count }, (_, index) => ask(index));
}

/** How long is waited for what must come true after a hundred asked at once, on a busy machine too. */
export const PATIENCE = { timeoutMs: 60_000 };

/** What a service that is too busy asks its callers to wait (`Retry-After`). */
const RETRY_AFTER_MS = 1_000;

/** Asks, and asks again for as long as the service says that it is too busy or took too long, as every caller is told to. */
export async function insist<Answer extends { status: number }>(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (![503, 504].includes(answer.status)) return answer;
    await delay(RETRY_AFTER_MS);
  }
}

/** Sends a webhook until it is taken in, as Stripe does. */
export async function tell({ mail }: MarketActions, body: string): Promise<void> {
  const { status } = await insist(async () => ({ status: await mail.send(body) }));
  expect(status).toBe(200);
}

/** Insists on one move of an order under a key of its own, so that a repetition is no second move. */
export function ask(
  market: MarketActions,
  { orderId, buyerId, quote }: Placed,
  by: 'buyer' | 'freelancer' | 'operator',
  move: string,
  body: object = {},
): Promise<TestAnswer<Order>> {
  const caller = { buyer: { as: buyerId }, freelancer: { as: quote.freelancerId }, operator }[by];
  const headers = { 'idempotency-key': randomUUID() };
  return insist(() => market.request('POST', `/api/payment/orders/${orderId}/${move}`, { ...caller, headers, body }));
}

/** A way to ask, by the name under which it may win. */
export type Sides<Name extends string> = Record<Name, () => Promise<TestAnswer>>;

/** Lets two moves meet, half of the many each, both at both processes; exactly one of all may be answered, and its name comes back. */
export async function meet<Name extends string>(market: ChildMarket, round: number, sides: Sides<Name>): Promise<Name> {
  const names = Object.keys(sides) as Name[];
  market.startWith(round >> 1);
  // By twos, because requests go to the two processes in turn.
  const nameAt = (index: number) => names[(Math.floor(index / 2) + round) % names.length] as Name;
  const answers = await Promise.all(many((index) => sides[nameAt(index)]()));
  return nameAt(expectOneWinner(answers));
}

/** One is answered, everybody else is told plainly that it is too late; answers which one. */
export function expectOneWinner(answers: readonly TestAnswer[]): number {
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const { status, body } of answers.filter((answer) => answer.status !== 200))
    expect({ status, body }).toMatchObject({ status: 409, body: { code: 'ILLEGAL_TRANSITION' } });
  return answers.findIndex(({ status }) => status === 200);
}

/** Ledger and Stripe come to say the same of the order's money, which holds this much then, and no account is on its wrong side. */
export async function restsRight(market: MarketActions, placed: Placed, heldMinor = 0): Promise<void> {
  await until(async () => (await ledgerOf(market, placed)) === (await moneyAtStripe(market, placed)), PATIENCE);
  const balances = await expectSound(market);
  expect(balances[`order:${placed.orderId}`] ?? 0).toBe(-heldMinor || 0);
}

/** How many entries of the ledger say this of the order. */
export async function entriesOf(market: MarketActions, { orderId }: Placed, fact: string): Promise<number> {
  const key = `order:${orderId}:${fact}`;
  return (await market.rows('select 1 from ledger_transactions where business_key = $1', [key])).length;
}
