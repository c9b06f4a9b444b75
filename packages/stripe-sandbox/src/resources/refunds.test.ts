import { randomUUID } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { openUrl, sessionParams, startHarness } from '../testing/harness.ts';
import { paidSession } from '../testing/paid-session.ts';
import { payCheckout } from '../testing/pay-checkout.ts';

test('a whole refund gives everything back, survives a restart and shows on the page, the charge and the events', async () => {
  const harness = await startHarness();
  const { stripe } = harness;
  const { intent, page } = await paidSession(harness.stripe);
  const refund = await stripe.refunds.create({ payment_intent: intent, metadata: { orderId: 'order-1' } });
  expect(refund).toMatchObject({ amount: 8400, currency: 'eur', status: 'succeeded', payment_intent: intent });
  await harness.restart();
  expect(await stripe.refunds.retrieve(refund.id)).toMatchObject({ id: refund.id, metadata: { orderId: 'order-1' } });
  const { data } = await stripe.charges.list({ payment_intent: intent });
  expect(data[0]).toMatchObject({ refunded: true, amount_refunded: 8400 });
  expect(await (await fetch(page)).text()).toContain('84.00');
  const events = await stripe.events.list({ types: ['charge.refunded', 'refund.created', 'refund.updated'] });
  expect(events.data.map(({ type }) => type)).toEqual(['charge.refunded', 'refund.updated', 'refund.created']);
});

test('parts go back until nothing is left, and never more', async () => {
  const harness = await startHarness();
  const { stripe } = harness;
  const { intent } = await paidSession(harness.stripe);
  const give = (amount?: number) => stripe.refunds.create({ payment_intent: intent, ...(amount && { amount }) });
  await expect(give(8401)).rejects.toMatchObject({
    statusCode: 400,
    param: 'amount',
    message: expect.stringContaining('greater than charge'),
  });
  const first = await give(8000);
  await expect(give(401)).rejects.toMatchObject({
    statusCode: 400,
    param: 'amount',
    message: expect.stringContaining('unrefunded amount'),
  });
  const second = await give();
  expect(second.amount).toBe(400);
  await expect(give()).rejects.toMatchObject({ statusCode: 400, code: 'charge_already_refunded' });
  const listed = await stripe.refunds.list({ payment_intent: intent });
  expect(listed.data.map(({ id }) => id)).toEqual([second.id, first.id]);
});

test('many whole refunds at once with different keys give the money back once', async () => {
  const harness = await startHarness();
  const { intent } = await paidSession(harness.stripe);
  const results = await Promise.allSettled(
    Array.from({ length: 6 }, () =>
      harness.stripe.refunds.create({ payment_intent: intent }, { idempotencyKey: randomUUID() }),
    ),
  );
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('the same key answers the same refund', async () => {
  const harness = await startHarness();
  const { intent } = await paidSession(harness.stripe);
  const create = () => harness.stripe.refunds.create({ payment_intent: intent }, { idempotencyKey: 'order-1:refund' });
  expect((await create()).id).toBe((await create()).id);
});

test('what cannot be refunded is refused in the words of Stripe', async () => {
  const { stripe } = await startHarness();
  await expect(stripe.refunds.create({})).rejects.toMatchObject({ statusCode: 400 });
  await expect(stripe.refunds.create({ payment_intent: 'pi_none' })).rejects.toMatchObject({
    code: 'resource_missing',
  });
  await expect(stripe.refunds.create({ charge: 'ch_none' })).rejects.toMatchObject({ code: 'resource_missing' });
  await expect(stripe.refunds.retrieve('re_none')).rejects.toMatchObject({ statusCode: 404 });
  const declined = await stripe.checkout.sessions.create(sessionParams());
  await payCheckout(openUrl(declined), { number: '4000 0000 0000 0002' });
  const { payment_intent: intent } = await stripe.checkout.sessions.retrieve(declined.id);
  await expect(stripe.refunds.create({ payment_intent: String(intent) })).rejects.toMatchObject({
    code: 'payment_intent_unexpected_state',
  });
});

describe('refunds that take their time', () => {
  test('a pending refund counts at once and arrives later', async () => {
    const { stripe, control } = await startHarness();
    await control.setFaults({ holdOutcomes: ['refund'] });
    const { intent, charge } = await paidSession(stripe, '4000 0000 0000 7726');
    const refund = await stripe.refunds.create({ payment_intent: intent, reason: 'requested_by_customer' });
    expect(refund).toMatchObject({
      status: 'pending',
      pending_reason: 'processing',
      reason: 'requested_by_customer',
    });
    expect(await stripe.charges.retrieve(charge)).toMatchObject({ amount_refunded: 8400, refunded: true });
    expect((await stripe.events.list({ type: 'refund.updated' })).data).toEqual([]);
    await control.setFaults({});
    await vi.waitFor(async () => expect((await stripe.refunds.retrieve(refund.id)).status).toBe('succeeded'));
    const { data } = await stripe.events.list({ types: ['refund.updated', 'charge.refund.updated', 'refund.failed'] });
    expect(data.map(({ type }) => type)).toEqual(['charge.refund.updated', 'refund.updated']);
    expect(data[0]?.data).toMatchObject({
      object: { status: 'succeeded' },
      previous_attributes: { status: 'pending', pending_reason: 'processing' },
    });
  });

  test('a refund that fails later brings the money back, says why and leaves room for another', async () => {
    const { stripe } = await startHarness();
    const { intent, charge } = await paidSession(stripe, '4000 0000 0000 5126');
    const { id, status } = await stripe.refunds.create({ payment_intent: intent, amount: 3000 });
    expect(status).toBe('succeeded');
    await vi.waitFor(async () => expect((await stripe.refunds.retrieve(id)).status).toBe('failed'));
    const failed = await stripe.refunds.retrieve(id, { expand: ['failure_balance_transaction'] });
    expect(failed).toMatchObject({
      failure_reason: 'expired_or_canceled_card',
      failure_balance_transaction: { type: 'refund_failure', amount: 3000 },
    });
    expect(await stripe.charges.retrieve(charge)).toMatchObject({ amount_refunded: 0, refunded: false });
    expect((await stripe.balance.retrieve()).available).toMatchObject([{ amount: 8400 }]);
    const { data } = await stripe.events.list({ types: ['charge.refund.updated', 'refund.failed'] });
    expect(data.map(({ type }) => type)).toEqual(['refund.failed', 'charge.refund.updated']);
    expect((await stripe.refunds.create({ payment_intent: intent })).amount).toBe(8400);
  });

  test('any refund fails on order, once', async () => {
    const { stripe, control } = await startHarness();
    const { intent } = await paidSession(stripe);
    const { id } = await stripe.refunds.create({ payment_intent: intent });
    await control.settleRefund(id, 'failed');
    await control.settleRefund(id, 'failed');
    expect((await stripe.balance.retrieve()).available).toMatchObject([{ amount: 8400 }]);
    expect((await stripe.events.list({ type: 'refund.failed' })).data).toHaveLength(1);
  });

  test('what was due to happen survives a restart', async () => {
    const harness = await startHarness();
    const { stripe, control } = harness;
    await control.setFaults({ holdOutcomes: true });
    const { intent } = await paidSession(stripe, '4000 0000 0000 7726');
    const { id } = await stripe.refunds.create({ payment_intent: intent });
    await harness.restart();
    await vi.waitFor(async () => expect((await stripe.refunds.retrieve(id)).status).toBe('succeeded'));
  });
});

test('an update changes the metadata alone', async () => {
  const { stripe } = await startHarness();
  const { intent } = await paidSession(stripe);
  const { id } = await stripe.refunds.create({ payment_intent: intent, metadata: { a: '1' } });
  expect((await stripe.refunds.update(id, { metadata: { b: '2' } })).metadata).toEqual({ a: '1', b: '2' });
});
