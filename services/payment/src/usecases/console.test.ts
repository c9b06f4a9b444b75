import { randomUUID } from 'node:crypto';
import type { Document, DocumentSummary } from '@craftlane/contracts/documents';
import type { ChangeableSettings, OperatorAction, RefundRow, SettingsPreview } from '@craftlane/contracts/operator';
import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inStatus } from '../testing/in-status.ts';
import { type Market, type Placed, startMarket } from '../testing/market.ts';
import { ledgerOf } from '../testing/stripe-books.ts';

const operator = { as: randomUUID(), roles: ['operator'] };
const reason = 'The buyer has a new card now.';

let market: Market;
beforeAll(async () => {
  market = await startMarket({ INVOICE_ISSUER: 'Craft Ltd, 1 Main Street' });
});
afterAll(() => market.stop());

test('a refund the bank sends back is held again, and an operator has it tried once more', async () => {
  const placed = await market.place();
  await payCheckout(placed.checkoutUrl, { number: '4000 0000 0000 5126' });
  await market.untilStatus(placed, 'in_progress');
  await cancelTogether(placed);
  const failed = await until(async () => (await refundsOf(placed)).find(({ status }) => status === 'failed'));
  expect(await ledgerOf(market, placed)).toBe(8_400);
  expect((await market.balances())[`order:${placed.orderId}`]).toBe(-8_400);
  expect((await queues()).refunds).toBe(1);
  const retry = () => post(`refunds/${failed.id}/retry`, { reason });
  expect((await retry()).status).toBe(200);
  expect([200, 409]).toContain((await retry()).status);
  // The same card fails again: both attempts are booked, and nothing is lost.
  await until(async () => (await attemptsOf(placed)) >= 2 && (await refundsOf(placed))[0]?.status === 'failed');
  expect(await ledgerOf(market, placed)).toBe(8_400);
  const { timeline } = await market.order(placed);
  expect(timeline.find(({ type }) => type === 'operator_acted')).toMatchObject({ by: 'operator', note: reason });
  expect((await actions())[0]).toMatchObject({ action: 'retry_refund', orderId: placed.orderId, reason });
});

test('a payment of another amount is given back by an operator, once', async () => {
  const placed = await market.place();
  await market.rows('update orders set price_minor = price_minor + 100 where id = $1', [placed.orderId]);
  await payCheckout(placed.checkoutUrl);
  const [row] = await until(async () => {
    const rows = await refundsOf(placed);
    return rows.length > 0 && rows;
  });
  expect(row).toMatchObject({ kind: 'set_aside', status: 'undecided', amountMinor: 8_400 });
  const back = () => post(`set-aside/${row?.id}/return`, { reason });
  expect((await Promise.all([back(), back()])).map(({ status }) => status).sort()).toEqual([200, 404]);
  await until(async () =>
    (await refundsOf(placed)).some((each) => each.kind === 'late' && each.status === 'succeeded'),
  );
  expect(await ledgerOf(market, placed)).toBe(0);
});

test('fees change for orders that are placed afterwards; the second of two operators is told', async () => {
  const before = await market.placePaid();
  const { body: now } = await get<{ version: number; settings: ChangeableSettings }>('settings');
  const settings = { ...now.settings, buyerFeeBps: 1_000, commissionBps: 2_000 };
  const { body: preview } = await post<SettingsPreview>('settings/preview', { settings });
  expect(preview.sample).toEqual({
    priceMinor: 10_000,
    current: { totalMinor: 10_500, earningsMinor: 9_000, platformMinor: 1_500 },
    proposed: { totalMinor: 11_000, earningsMinor: 8_000, platformMinor: 3_000 },
  });
  expect(preview.lastMonth.proposedMinor).toBe(preview.lastMonth.currentMinor * 2);
  const change = () =>
    market.request('PUT', '/api/payment/operator/settings', {
      ...operator,
      body: { version: now.version, settings, reason },
    });
  expect((await Promise.all([change(), change()])).map(({ status }) => status).sort()).toEqual([200, 409]);
  const after = await market.place();
  expect((await market.order(before)).buyerFeeMinor).toBe(400);
  expect((await market.order(after)).buyerFeeMinor).toBe(800);
  expect((await actions())[0]).toMatchObject({
    action: 'change_settings',
    details: { version: 1, buyerFeeBps: [500, 1_000], commissionBps: [1_000, 2_000] },
  });
  const back = { version: 1, settings: now.settings, reason };
  await market.request('PUT', '/api/payment/operator/settings', { ...operator, body: back });
});

test('every payment, refund and commission has a document, numbered without gaps under load', async () => {
  const orders = await Promise.all(Array.from({ length: 8 }, () => market.place()));
  await Promise.all(orders.map((placed) => market.pay(placed)));
  const [first, second] = orders as [Placed, Placed];
  await market.move(first, 'freelancer', 'deliver', { message: 'The first version.' });
  await market.move(first, 'buyer', 'accept');
  await cancelTogether(second);
  await until(async () => (await documentsOf(second, 'buyer')).length === 2);
  const numbers = await market.rows<{ kind: string; number: number }>(
    'select kind, number from documents order by kind, number',
  );
  const invoices = numbers.filter(({ kind }) => kind === 'invoice').map(({ number }) => number);
  expect(invoices).toEqual(invoices.map((_, index) => index + 1));

  const [invoice] = await documentsOf(first, 'buyer');
  expect(invoice?.number).toMatch(/^INV-20\d\d-\d{6}$/);
  const { body } = await market.request<Document>('GET', `/api/payment/documents/${invoice?.id}`, {
    as: first.buyerId,
  });
  expect(body).toMatchObject({ totalMinor: 8_400, issuer: ['Craft Ltd', '1 Main Street'], corrects: null });
  expect(body.lines.map(({ amountMinor }) => amountMinor)).toEqual([8_000, 400]);
  const [note] = await documentsOf(first, 'freelancer');
  expect(note).toMatchObject({ kind: 'commission_note', totalMinor: 800 });
  const [credit] = await documentsOf(second, 'buyer');
  const credited = await market.request<Document>('GET', `/api/payment/documents/${credit?.id}`, {
    as: second.buyerId,
  });
  expect(credited.body).toMatchObject({
    kind: 'credit_note',
    totalMinor: 8_400,
    corrects: expect.stringMatching(/^INV-/),
  });
});

test('documents, settings and the log cannot be changed by the running role', async () => {
  await inStatus(market, 'in_progress');
  for (const table of ['documents', 'settings_versions', 'operator_actions'])
    await expect(market.db.execute(`delete from ${table}`)).rejects.toMatchObject({
      cause: { message: expect.stringContaining('permission denied') },
    });
});

function post<Body = object>(path: string, body: object) {
  return market.request<Body>('POST', `/api/payment/operator/${path}`, { ...operator, body });
}

function get<Body>(path: string) {
  return market.request<Body>('GET', `/api/payment/operator/${path}`, operator);
}

async function queues() {
  return (await get<{ refunds: number }>('queues')).body;
}

async function actions(): Promise<OperatorAction[]> {
  return (await get<{ items: OperatorAction[] }>('actions')).body.items;
}

async function refundsOf({ orderId }: Placed): Promise<RefundRow[]> {
  const { body } = await get<{ items: RefundRow[] }>('refunds?pageSize=48');
  return body.items.filter((row) => row.orderId === orderId);
}

async function attemptsOf({ orderId }: Placed): Promise<number> {
  const query = "select 1 from ledger_transactions where order_id = $1 and business_key like '%:bounced'";
  return (await market.rows(query, [orderId])).length;
}

async function cancelTogether(placed: Placed): Promise<void> {
  await market.move(placed, 'buyer', 'request-cancellation', { reason: 'Our plans have changed.' });
  const { status } = await market.move(placed, 'freelancer', 'accept-cancellation');
  if (status !== 200) throw new Error(`cancelling answered ${status}`);
}

async function documentsOf(
  { orderId, buyerId, quote }: Placed,
  role: 'buyer' | 'freelancer',
): Promise<DocumentSummary[]> {
  const as = role === 'buyer' ? buyerId : quote.freelancerId;
  const path = `/api/payment/documents?role=${role}&orderId=${orderId}`;
  return (await market.request<{ items: DocumentSummary[] }>('GET', path, { as })).body.items;
}
