import { randomUUID } from 'node:crypto';
import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Market, type Placed, startMarket } from '../testing/market.ts';
import { ledgerOf } from '../testing/stripe-books.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
afterAll(() => market.stop());

test('a failure of an earlier attempt says nothing about the one that is on its way', async () => {
  await market.sandbox.control.setFaults({ holdOutcomes: ['refund'] });
  const placed = await market.place();
  await payCheckout(placed.checkoutUrl, { number: '4000 0000 0000 7726' });
  await market.untilStatus(placed, 'in_progress');
  await market.move(placed, 'freelancer', 'request-cancellation', { reason: 'Our plans have changed.' });
  await market.move(placed, 'buyer', 'accept-cancellation');
  const first = await untilRefund(placed, 'pending');
  await market.sandbox.control.settleRefund(first.stripeId, 'failed');
  const { id } = await untilRefund(placed, 'failed');
  await market.request('POST', `/api/payment/operator/refunds/${id}/retry`, {
    as: randomUUID(),
    roles: ['operator'],
    body: { reason: 'The buyer has a new card now.' },
  });
  const second = await untilRefund(placed, 'pending');
  expect(second.stripeId).not.toBe(first.stripeId);

  const letter = market.mail.letters.find(
    ({ type, sessionId }) => type === 'refund.failed' && sessionId === first.stripeId,
  );
  const eventId = `evt_${randomUUID().replaceAll('-', '')}`;
  await market.mail.send((letter?.body ?? '').replaceAll(letter?.id ?? '', eventId));
  expect(await outcomeOf(eventId)).toBe('repeated');
  await market.sandbox.control.settleRefund(second.stripeId, 'succeeded');
  await untilRefund(placed, 'succeeded');
  expect(await ledgerOf(market, placed)).toBe(0);
  expect((await market.order(placed)).timeline.filter(({ type }) => type === 'refund_failed')).toHaveLength(1);
});

/** The refund of an order, once it has this status. */
async function untilRefund({ orderId }: Placed, status: string): Promise<{ id: string; stripeId: string }> {
  return until(async () => {
    const query = 'select id, stripe_refund_id as "stripeId" from refunds where order_id = $1 and status = $2';
    return (await market.rows<{ id: string; stripeId: string }>(query, [orderId, status]))[0];
  });
}

/** What came of an event, once it was handled. */
async function outcomeOf(eventId: string): Promise<string> {
  return until(async () => {
    const query = 'select outcome from stripe_events where id = $1 and handled_at is not null';
    return (await market.rows<{ outcome: string }>(query, [eventId]))[0]?.outcome;
  });
}
