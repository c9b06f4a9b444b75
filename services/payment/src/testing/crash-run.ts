import { until } from '@craftlane/test-kit/wait';
import { expect } from 'vitest';
import type { CrashPointName } from '../crash-point.ts';
import type { ChildMarket } from './child-market.ts';
import type { Placed } from './market.ts';
import { moneyAtStripe } from './money-at-stripe.ts';
import { expectSound } from './sound-balances.ts';
import { ledgerOf } from './stripe-books.ts';

/** From the kill until all is right: the restart, the hand-over of the dead process's jobs, and what they do. */
export const RIGHT_WITHIN_MS = 30_000;

/** What leads to a crash point, and how Stripe and the order must be in the end. */
export interface CrashCase {
  at: CrashPointName;
  /** What is under way. */
  during: string;
  /** Brings an order to before it; its id may be unknown when it is the crash that makes it. */
  before(market: ChildMarket): Promise<Placed>;
  /** Leads the process to its end; may be refused because of it. */
  lead(market: ChildMarket, placed: Placed): Promise<unknown>;
  /** Comes true after the restart; may do again what a person would do again. */
  isRight(market: ChildMarket, placed: Placed): Promise<boolean>;
  /** How many of these are there in the end, by their business key: 1 is right. */
  count(market: ChildMarket, placed: Placed): Promise<number>;
}

/** Kills a process of the market at the point of a case, starts another, and proves that all comes right in time, once, and with even books. */
export function crashRunner(market: () => ChildMarket): (crash: CrashCase) => Promise<void> {
  let isRunning = false;
  return async ({ at, before, lead, isRight, count }) => {
    if (!isRunning) await market().restart();
    isRunning = false;
    const placed = await before(market());
    const [doomed] = await market().restart({ crashAt: at });
    await lead(market(), placed).catch(() => undefined);
    expect(await doomed?.ended).toBe('SIGKILL');
    const killedAt = performance.now();
    const left = () => ({ timeoutMs: killedAt + RIGHT_WITHIN_MS - performance.now(), what: `The right end of ${at}` });
    await market().restart();
    await until(() => isRight(market(), placed), left());
    const order = await onlyOrderOf(market(), placed);
    await until(async () => (await ledgerOf(market(), order)) === (await moneyAtStripe(market(), order)), left());
    expect(await count(market(), order)).toBe(1);
    await expectSound(market());
    isRunning = true;
  };
}

/** Every buyer of a test orders once. */
async function onlyOrderOf(market: ChildMarket, placed: Placed): Promise<Placed> {
  const rows = await market.rows<{ id: string }>('select id from orders where buyer_id = $1', [placed.buyerId]);
  expect(rows).toHaveLength(1);
  return { ...placed, orderId: rows[0]?.id ?? '' };
}
