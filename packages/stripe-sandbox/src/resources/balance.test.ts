import { expect, test } from 'vitest';
import { onboarded } from '../testing/accounts.ts';
import { openHarness, startHarness } from '../testing/harness.ts';
import { paidSession } from '../testing/paid-session.ts';

test('a balance that never moved is zero', async () => {
  const { stripe } = await startHarness();
  expect(await stripe.balance.retrieve()).toMatchObject({
    available: [{ amount: 0, currency: 'eur' }],
    pending: [{ amount: 0, currency: 'eur' }],
  });
});

test('each charge and refund moves the balance by its amount and names its movement', async () => {
  const { stripe } = await startHarness();
  const { intent, charge } = await paidSession(stripe);
  const refund = await stripe.refunds.create({ payment_intent: intent, amount: 1000, expand: ['balance_transaction'] });
  expect(refund.balance_transaction).toMatchObject({
    type: 'refund',
    amount: -1000,
    fee: 0,
    net: -1000,
    source: refund.id,
    status: 'available',
  });
  const paid = await stripe.charges.retrieve(charge, { expand: ['balance_transaction'] });
  expect(paid.balance_transaction).toMatchObject({ type: 'charge', amount: 8400, net: 8400, source: charge });
  expect((await stripe.balance.retrieve()).available).toMatchObject([{ amount: 7400, currency: 'eur' }]);
  const { data } = await stripe.balanceTransactions.list();
  expect(data.map(({ type }) => type)).toEqual(['refund', 'charge']);
  expect((await stripe.balanceTransactions.list({ type: 'charge' })).data).toHaveLength(1);
  expect((await stripe.balanceTransactions.list({ source: refund.id })).data).toHaveLength(1);
  expect((await stripe.balanceTransactions.list({ created: { lt: 1000 } })).data).toEqual([]);
  expect(await stripe.balanceTransactions.retrieve(data[1]?.id ?? '')).toMatchObject({ source: charge });
  await expect(stripe.balanceTransactions.retrieve('txn_none')).rejects.toMatchObject({ statusCode: 404 });
});

test('each movement expands to what moved it', async () => {
  const { stripe, control } = await startHarness();
  const { charge } = await paidSession(stripe);
  const refund = await stripe.refunds.create({ charge, amount: 100 });
  const { id: destination } = await onboarded(stripe);
  const transfer = await stripe.transfers.create({ amount: 1000, currency: 'eur', destination });
  await control.setFaults({ allowNegativeBalances: true });
  const reversal = await stripe.transfers.createReversal(transfer.id);
  const dispute = await control.openDispute(charge);
  const { data } = await stripe.balanceTransactions.list({ expand: ['data.source'] });
  expect(data.map(({ source }) => source)).toMatchObject([
    { object: 'dispute', id: dispute.id },
    { object: 'transfer_reversal', id: reversal.id },
    { object: 'transfer', id: transfer.id },
    { object: 'refund', id: refund.id },
    { object: 'charge', id: charge },
  ]);
});

test('a configured fee is kept of each charge and does not come back with a refund', async () => {
  const { stripe, stop } = await openHarness({}, { fee: { bps: 150, fixedMinor: 25 } });
  const { intent, charge } = await paidSession(stripe);
  const [movement] = (await stripe.balanceTransactions.list({ source: charge })).data;
  expect(movement).toMatchObject({
    amount: 8400,
    fee: 151,
    net: 8249,
    fee_details: [{ type: 'stripe_fee', amount: 151 }],
  });
  await stripe.refunds.create({ payment_intent: intent });
  expect((await stripe.balance.retrieve()).available).toMatchObject([{ amount: -151 }]);
  await stop();
});
