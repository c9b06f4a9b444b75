import { until } from '@craftlane/test-kit/wait';
import type Stripe from 'stripe';
import { expect } from 'vitest';
import { sayExpired } from './late-payment.ts';
import type { MarketActions, Placed } from './market.ts';
import { booksOf, ledgerOf, stripeOf } from './stripe-books.ts';

const LANES = 3;

/** What ends a checkout: the timer of the service, the seller at Stripe, or a word of Stripe that came too early. */
const ends = {
  timer: (market: MarketActions, placed: Placed) => market.endTimeToPay(placed),
  seller: async (market: MarketActions, { sessionId }: Placed) => {
    await stripeOf(market)
      .checkout.sessions.expire(sessionId)
      .catch((refused: unknown) => expect(String(refused)).toContain('status of `complete`'));
  },
  early: sayExpired,
};

/** Which of the two is done before the other begins; `together` leaves it to the machine. */
const starts = ['together', 'together', 'end first', 'together', 'payment first'] as const;

/** What became of the rounds of a race. */
export type RaceOutcomes = Record<'paid' | 'expired' | 'refunded', number>;

/**
 * Lets a payment and the end of its checkout meet in `rounds` orders, and proves after each that the order is paid, or expired
 * with nothing kept, that the ledger says what Stripe's books say to the cent, and in the end that this holds for all together.
 */
export async function raceExpiry(market: MarketActions, rounds: number): Promise<RaceOutcomes> {
  const outcomes: RaceOutcomes = { paid: 0, expired: 0, refunded: 0 };
  const stripe = stripeOf(market);
  const numbers = Array.from({ length: rounds }, (_, number) => number).values();
  const totals = { stripe: 0, ledger: 0 };
  const lane = async () => {
    for (const number of numbers) {
      const placed = await market.place();
      await meet(market, placed, number);
      outcomes[await settled(market, stripe, placed)] += 1;
      const { paid, refunded } = await booksOf(stripe, placed);
      totals.stripe += paid - refunded;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  totals.ledger = (await market.balances()).stripe ?? 0;
  expect(totals.ledger).toBe(totals.stripe);
  return outcomes;
}

async function meet(market: MarketActions, placed: Placed, number: number): Promise<void> {
  const names = ['timer', 'early', 'seller'] as const;
  const end = ends[names[number % names.length] ?? 'timer'];
  const start = starts[Math.floor(number / names.length) % starts.length];
  const first = start === 'end first' ? end(market, placed) : start === 'payment first' ? pay(placed) : null;
  await first;
  if (start === 'end first') await market.untilStatus(placed, 'expired');
  await Promise.all([
    start === 'payment first' ? null : pay(placed),
    start === 'end first' ? null : end(market, placed),
  ]);
}

/** The press on the payment page's button alone, so that it is as quick as what it races. */
async function pay({ checkoutUrl }: Placed): Promise<void> {
  const form = { number: '4242 4242 4242 4242', expiry: '12/34', cvc: '123', name: 'Test Buyer' };
  const answer = await fetch(checkoutUrl, { method: 'POST', redirect: 'manual', body: new URLSearchParams(form) });
  expect(answer.status).toBe(303);
}

/** Waits for the order's last word and proves that the money agrees with it. */
async function settled(market: MarketActions, stripe: Stripe, placed: Placed): Promise<keyof RaceOutcomes> {
  const { status: ended } = await until(async () => {
    const session = await stripe.checkout.sessions.retrieve(placed.sessionId);
    return session.status !== 'open' && session;
  });
  const order = await until(async () => {
    const current = await market.order(placed);
    return current.status !== 'pending_payment' && current;
  });
  const outcome = order.status === 'in_progress' ? 'paid' : ended === 'complete' ? 'refunded' : 'expired';
  const kept = { paid: 8_400, expired: 0, refunded: 0 }[outcome];
  if (outcome === 'refunded') {
    await until(async () => (await market.order(placed)).timeline.at(-1)?.type === 'late_payment_refunded');
  }
  const { paid, refunded } = await booksOf(stripe, placed);
  expect([order.status, paid - refunded]).toEqual([outcome === 'paid' ? 'in_progress' : 'expired', kept]);
  expect(await ledgerOf(market, placed)).toBe(kept);
  return outcome;
}
