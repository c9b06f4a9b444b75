import type { EvidenceView } from '@craftlane/contracts/payment';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callBack, chargesOf } from '../testing/chargebacks.ts';
import { clearEarnings, connectAccount, earningsOf, untilEarnings } from '../testing/earnings.ts';
import { inStatus } from '../testing/in-status.ts';
import { type Market, type Placed, startMarket } from '../testing/market.ts';
import { ledgerOf, stripeOf } from '../testing/stripe-books.ts';

let market: Market;
let strict: Market;
beforeAll(async () => {
  market = await startMarket();
  strict = await startMarket({ CHARGEBACK_LOSS_BEARER: 'freelancer' });
});
afterAll(async () => {
  await market.stop();
  await strict.stop();
});

test('a chargeback freezes the order at once: nobody moves it, no timer ends it', async () => {
  const placed = await inStatus(market, 'delivered');
  await callBack(market, placed);
  const frozen = await market.order(placed);
  expect(frozen).toMatchObject({ status: 'delivered', allowedActions: [], frozenAt: expect.any(String) });
  const accepted = await market.move(placed, 'buyer', 'accept');
  expect(accepted).toMatchObject({ status: 409, body: { code: 'ILLEGAL_TRANSITION' } });
  await market.rows(`update orders set review_ends_at = created_at where id = $1`, [placed.orderId]);
  await market.runJob('auto_complete', { orderId: placed.orderId });
  await until(async () => (await market.waitingJobs('auto_complete', placed.orderId)).length <= 1);
  expect((await market.order(placed)).status).toBe('delivered');
  expect((await market.balances())['platform:disputed']).toBe(8_400);
  // Both people read the timeline, which names the work's price without either side's fee.
  const opened = frozen.timeline.find(({ type }) => type === 'chargeback_opened');
  expect(opened?.amountMinor).toBe(8_000);
});

test('a won chargeback gives the money back once, and the order goes on', async () => {
  const placed = await inStatus(market, 'delivered');
  const before = await market.balances();
  const dispute = await callBack(market, placed);
  await market.sandbox.control.winDispute(dispute);
  await untilSays(market, placed, 'chargeback_won');
  const after = await market.balances();
  expect([after.stripe, after['platform:disputed']]).toEqual([before.stripe, before['platform:disputed'] ?? 0]);
  expect((await market.order(placed)).frozenAt).toBeNull();
  expect((await market.move(placed, 'buyer', 'accept')).status).toBe(200);
});

test('a lost chargeback cancels an order under way and takes what was held, at no loss', async () => {
  const placed = await inStatus(market, 'in_progress');
  const losses = (await market.balances())['platform:losses'] ?? 0;
  const dispute = await callBack(market, placed);
  await market.sandbox.control.loseDispute(dispute);
  const cancelled = await market.untilStatus(placed, 'cancelled');
  expect(cancelled).toMatchObject({ frozenAt: null, refundedMinor: 8_000, allowedActions: [] });
  const balances = await market.balances();
  expect(balances[`order:${placed.orderId}`]).toBe(0);
  expect(balances['platform:losses'] ?? 0).toBe(losses);
  expect(await ledgerOf(market, placed)).toBe(0);
});

test('a chargeback lost after the release is the platform’s loss; the freelancer is paid when the bank has decided', async () => {
  const placed = await inStatus(market, 'completed');
  await connectAccount(market, placed);
  const losses = (await market.balances())['platform:losses'] ?? 0;
  const dispute = await callBack(market, placed);
  for (const { id } of await clearOnly(market, placed)) expect(id).toBeDefined();
  expect(await earningsOf(market, placed)).toMatchObject([{ status: 'clearing' }]);
  await market.sandbox.control.loseDispute(dispute);
  await untilSays(market, placed, 'chargeback_lost');
  expect((await market.balances())['platform:losses']).toBe(losses + 8_400);
  await untilEarnings(market, placed, ({ status }) => status === 'sent');
});

test('where freelancers bear it, what was sent is taken back from their account and the rest is the platform’s loss', async () => {
  const placed = await inStatus(strict, 'completed');
  await connectAccount(strict, placed);
  await clearEarnings(strict, placed);
  const dispute = await callBack(strict, placed);
  await strict.sandbox.control.loseDispute(dispute);
  await untilEarnings(strict, placed, ({ reversedMinor }) => reversedMinor === 7_200);
  const balances = await strict.balances();
  expect(balances[`freelancer:${placed.quote.freelancerId}:debt`]).toBe(0);
  expect(balances['platform:losses']).toBe(1_200);
  expect(await strict.order(placed, 'freelancer')).toMatchObject({ status: 'completed', earningsMinor: 0 });
});

test('events of a chargeback in any order, twice, are one chargeback', async () => {
  const placed = await inStatus(market, 'in_progress');
  market.mail.hold(true);
  const [charge = ''] = await chargesOf(market, placed);
  const { id } = await market.sandbox.control.openDispute(charge);
  await market.sandbox.control.loseDispute(id);
  const letters = () => market.mail.letters.filter((letter) => letter.sessionId === id);
  await until(async () => letters().some(({ type }) => type === 'charge.dispute.closed'));
  market.mail.hold(false);
  for (const { body } of [...letters()].reverse()) expect(await market.mail.send(body)).toBe(200);
  for (const { body } of letters()) expect(await market.mail.send(body)).toBe(200);
  await market.untilStatus(placed, 'cancelled');
  const types = (await market.order(placed)).timeline.map(({ type }) => type);
  expect(types.filter((type) => type.startsWith('chargeback'))).toEqual(['chargeback_opened', 'chargeback_lost']);
});

test('an operator sends the evidence once, both sides read it, and the bank decides by it', async () => {
  const placed = await inStatus(market, 'delivered');
  const id = await callBack(market, placed);
  const send = (roles: string[]) =>
    market.request('POST', `/api/payment/orders/${placed.orderId}/chargebacks/${id}/evidence`, {
      as: roles.length > 0 ? '01930000-0000-7000-8000-00000000000a' : placed.quote.freelancerId,
      roles,
      body: { statement: 'Delivered as agreed: winning_evidence.' },
    });
  market.peer.stub('chat', 'GET', '/api/chat/transcript', ({ url }) => {
    expect(url.searchParams.get('personId')).toBe(placed.buyerId);
    const createdAt = '2026-11-01T10:00:00.000Z';
    return {
      status: 200,
      body: { messages: [{ senderId: placed.buyerId, body: 'Wonderful!', createdAt }], hasMore: false },
    };
  });
  const evidence = async (as: string) =>
    (
      await market.request<EvidenceView>('GET', `/api/payment/orders/${placed.orderId}/chargebacks/${id}/evidence`, {
        as,
      })
    ).body.sections;
  expect((await evidence(placed.buyerId)).map(({ title }) => title)).toEqual([
    'What was ordered',
    'What was delivered',
    'What they wrote to each other',
    'Everything that happened',
  ]);
  expect(await send([])).toMatchObject({ status: 409, body: { code: 'ILLEGAL_TRANSITION' } });
  const answers = await Promise.all([send(['operator']), send(['operator']), send(['operator'])]);
  expect(answers.map(({ status }) => status)).toContain(200);
  const { evidence_details: sent, evidence: told } = await stripeOf(market).disputes.retrieve(id);
  expect(sent.submission_count).toBe(1);
  expect(told.uncategorized_text).toContain('The first version.');
  expect(told.uncategorized_text).toContain('Wonderful!');
  for (const as of [placed.buyerId, placed.quote.freelancerId])
    expect((await evidence(as))[0]).toMatchObject({ text: 'Delivered as agreed: winning_evidence.' });
});

async function untilSays(at: Market, placed: Placed, said: string): Promise<void> {
  await until(async () => (await at.order(placed)).timeline.some(({ type }) => type === said));
}

/** Lets the clearing end without waiting for anything to come of it. */
async function clearOnly(at: Market, placed: Placed) {
  await at.rows('update earnings set clears_at = created_at where order_id = $1', [placed.orderId]);
  const earnings = await earningsOf(at, placed);
  for (const { id } of earnings) await at.runJob('clear_earning', { earningId: id });
  return earnings;
}
