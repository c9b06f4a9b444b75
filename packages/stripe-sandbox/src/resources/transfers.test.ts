import { describe, expect, test, vi } from 'vitest';
import { accountParams, onboarded } from '../testing/accounts.ts';
import { startHarness } from '../testing/harness.ts';
import { paidSession } from '../testing/paid-session.ts';

/** A balance of 84.00 EUR on the platform and an account that may receive transfers and keeps what it gets. */
async function startMarket() {
  const harness = await startHarness();
  const { stripe } = harness;
  const { charge, intent } = await paidSession(stripe);
  const { id: account } = await onboarded(stripe, {}, { settings: { payouts: { schedule: { interval: 'manual' } } } });
  const params = { currency: 'eur', destination: account, transfer_group: 'order-1' };
  return { ...harness, account, charge, intent, params };
}

describe('a transfer', () => {
  test('moves money from the platform to the account and says so', async () => {
    const { stripe, account, params, receiver } = await startMarket();
    const transfer = await stripe.transfers.create({ ...params, amount: 7000, metadata: { orderId: 'order-1' } });
    expect(transfer).toMatchObject({
      amount: 7000,
      amount_reversed: 0,
      reversed: false,
      destination: account,
      destination_payment: expect.stringMatching(/^py_/),
      transfer_group: 'order-1',
      source_transaction: null,
    });
    expect((await stripe.balance.retrieve()).available).toMatchObject([{ amount: 1400, currency: 'eur' }]);
    const theirs = await stripe.balance.retrieve({}, { stripeAccount: account });
    expect(theirs.available).toMatchObject([{ amount: 7000, currency: 'eur' }]);
    await vi.waitFor(() => {
      const event = receiver.received.find(({ type }) => type === 'transfer.created');
      expect(event).toMatchObject({ data: { object: { id: transfer.id } } });
      expect(event?.account).toBeUndefined();
    });
    const { lastResponse: _, ...stored } = transfer;
    expect(await stripe.transfers.retrieve(transfer.id)).toMatchObject(stored);
  });

  test('an update changes words alone and says what they were', async () => {
    const { stripe, params } = await startMarket();
    const { id } = await stripe.transfers.create({ ...params, amount: 100, metadata: { a: '1' } });
    expect(await stripe.transfers.update(id, { metadata: { b: '2' } })).toMatchObject({ metadata: { a: '1', b: '2' } });
    const { data } = await stripe.events.list({ type: 'transfer.updated' });
    expect(data[0]?.data.previous_attributes).toEqual({ metadata: { a: '1' } });
  });

  test('lists filter by destination and group and page', async () => {
    const { stripe, account, params } = await startMarket();
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      ids.unshift((await stripe.transfers.create({ ...params, amount: 100 })).id);
    }
    const other = await onboarded(stripe);
    await stripe.transfers.create({ ...params, destination: other.id, transfer_group: 'order-2', amount: 100 });
    const listed = await stripe.transfers.list({ destination: account, limit: 2 });
    expect(listed.data.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(listed.has_more).toBe(true);
    expect((await stripe.transfers.list({ transfer_group: 'order-2' })).data).toHaveLength(1);
  });

  test('expansion reaches the account, the charge and the movement', async () => {
    const { stripe, account, charge, params } = await startMarket();
    const transfer = await stripe.transfers.create({
      ...params,
      source_transaction: charge,
      expand: ['destination', 'source_transaction.balance_transaction', 'balance_transaction'],
    });
    expect(transfer).toMatchObject({
      amount: 8400,
      destination: { object: 'account', id: account },
      source_transaction: { object: 'charge', balance_transaction: { type: 'charge', net: 8400 } },
      balance_transaction: { type: 'transfer', amount: -8400, source: transfer.id },
    });
    const refusal = stripe.transfers.retrieve(transfer.id, { expand: ['destination_payment'] });
    await expect(refusal).rejects.toMatchObject({ statusCode: 400 });
  });
});

describe('refusals', () => {
  test('more than the platform has is refused, with a source it is not', async () => {
    const { stripe, charge, params, intent } = await startMarket();
    await expect(stripe.transfers.create({ ...params, amount: 8401 })).rejects.toMatchObject({
      statusCode: 400,
      code: 'balance_insufficient',
    });
    await stripe.refunds.create({ payment_intent: intent });
    await expect(stripe.transfers.create({ ...params, amount: 1 })).rejects.toMatchObject({
      code: 'balance_insufficient',
    });
    await stripe.transfers.create({ ...params, amount: 8400, source_transaction: charge });
    expect((await stripe.balance.retrieve()).available).toMatchObject([{ amount: -8400 }]);
  });

  test('transfers out of one charge never take more than was paid, however many come at once', async () => {
    const { stripe, charge, params } = await startMarket();
    const take = (amount: number) => stripe.transfers.create({ ...params, amount, source_transaction: charge });
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => take(3000)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    await expect(take(2401)).rejects.toMatchObject({
      statusCode: 400,
      message:
        'Transfers using this transaction as a source must not exceed the source amount of €84.00. (There is already a transfer using this source, amounting to €60.00.)',
    });
  });

  test('many transfers without a source never take more than the balance', async () => {
    const { stripe, params } = await startMarket();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, () => stripe.transfers.create({ ...params, amount: 3000 })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  });

  test('a destination that may not receive, or is not there, is refused', async () => {
    const { stripe, control, params, account } = await startMarket();
    const { id: fresh } = await stripe.accounts.create(accountParams());
    const send = (destination: string) => stripe.transfers.create({ ...params, amount: 100, destination });
    const refusal = { statusCode: 400, code: 'insufficient_capabilities_for_transfer' };
    await expect(send(fresh)).rejects.toMatchObject(refusal);
    await control.setAccountState(account, 'disabled');
    await expect(send(account)).rejects.toMatchObject(refusal);
    await expect(send('acct_none')).rejects.toMatchObject({ statusCode: 400, code: 'resource_missing' });
  });

  test('a source of another currency, of another group, failed or unknown is refused', async () => {
    const { stripe, charge, params } = await startMarket();
    const send = (extra: object) =>
      stripe.transfers.create({ ...params, amount: 100, source_transaction: charge, ...extra });
    await expect(send({ currency: 'usd' })).rejects.toMatchObject({ param: 'currency' });
    await expect(send({ transfer_group: 'order-2' })).rejects.toMatchObject({ param: 'transfer_group' });
    await expect(send({ source_transaction: 'ch_none' })).rejects.toMatchObject({
      code: 'resource_missing',
      param: 'source_transaction',
    });
    await expect(send({ amount: 0 })).rejects.toMatchObject({ param: 'amount' });
    await expect(send({ on_behalf_of: 'x' })).rejects.toMatchObject({ code: 'parameter_unknown' });
  });
});

describe('a reversal', () => {
  test('takes parts back until nothing is left, and never more', async () => {
    const { stripe, account, params } = await startMarket();
    const { id } = await stripe.transfers.create({ ...params, amount: 7000 });
    const first = await stripe.transfers.createReversal(id, { amount: 2000, metadata: { refundId: 're-1' } });
    expect(first).toMatchObject({ amount: 2000, transfer: id, metadata: { refundId: 're-1' } });
    await expect(stripe.transfers.createReversal(id, { amount: 5001 })).rejects.toMatchObject({ param: 'amount' });
    const second = await stripe.transfers.createReversal(id, {});
    expect(second.amount).toBe(5000);
    await expect(stripe.transfers.createReversal(id, {})).rejects.toMatchObject({ statusCode: 400 });
    expect(await stripe.transfers.retrieve(id)).toMatchObject({
      amount_reversed: 7000,
      reversed: true,
      reversals: { data: [{ id: second.id }, { id: first.id }] },
    });
    const listed = await stripe.transfers.listReversals(id, { limit: 1 });
    expect(listed).toMatchObject({ data: [{ id: second.id }], has_more: true });
    expect(await stripe.transfers.retrieveReversal(id, first.id)).toMatchObject({ amount: 2000 });
    expect((await stripe.balance.retrieve()).available).toMatchObject([{ amount: 8400 }]);
    expect((await stripe.balance.retrieve({}, { stripeAccount: account })).available).toMatchObject([{ amount: 0 }]);
    const { data } = await stripe.events.list({ type: 'transfer.reversed' });
    expect(data.map((event) => event.data.object)).toMatchObject([
      { amount_reversed: 7000 },
      { amount_reversed: 2000 },
    ]);
  });

  test('the same key answers the same reversal, and six at once take it back once', async () => {
    const { stripe, params } = await startMarket();
    const { id } = await stripe.transfers.create({ ...params, amount: 5000 });
    const reverse = (idempotencyKey: string) => stripe.transfers.createReversal(id, {}, { idempotencyKey });
    const outcomes = await Promise.allSettled(['a', 'b', 'c', 'd', 'e', 'f'].map(reverse));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const won = ['a', 'b', 'c', 'd', 'e', 'f'][outcomes.findIndex(({ status }) => status === 'fulfilled')] ?? '';
    expect((await reverse(won)).amount).toBe(5000);
  });
});
