import type { EvidenceView, OrderViewer } from '@craftlane/contracts/payment';
import { until } from '@craftlane/test-kit/wait';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inStatus } from '../testing/in-status.ts';
import { type Market, type Placed, startMarket } from '../testing/market.ts';
import { stripeOf } from '../testing/stripe-books.ts';

const operatorId = '01930000-0000-7000-8000-00000000000a';

let market: Market;
beforeAll(async () => {
  market = await startMarket();
});
beforeEach(() => market.sandbox.control.setFaults({}));
afterAll(() => market.stop());

test.each(['before', 'after'] as const)(
  'an answer lost %s Stripe took the evidence: what is told everybody is what Stripe has',
  async (when) => {
    const { placed, chargebackId } = await calledBack();
    const drops = [{ method: 'POST' as const, path: `/v1/disputes/${chargebackId}`, when, times: 100 }];
    await market.sandbox.control.setFaults({ drops });
    const first = 'The work was delivered as agreed.';
    expect((await send(placed, chargebackId, first)).status).toBe(503);
    expect(await sentLine(placed)).toBeUndefined();
    await market.sandbox.control.setFaults({});
    expect((await send(placed, chargebackId, 'On second thoughts, something else.')).status).toBe(200);
    const { evidence, evidence_details: details } = await stripeOf(market).disputes.retrieve(chargebackId);
    expect(details.submission_count).toBe(1);
    expect(evidence.uncategorized_text).toContain(first);
    expect((await sentLine(placed))?.note).toBe(first);
    const [action] = await market.rows<{ reason: string }>('select reason from operator_actions where order_id = $1', [
      placed.orderId,
    ]);
    expect(action).toEqual({ reason: first });
    expect((await read(placed, chargebackId, 'buyer'))[0]?.text).toBe(first);
  },
);

test('before and after it is sent each side reads what the bank reads, the freelancer without the buyer’s fee', async () => {
  const { placed, chargebackId } = await calledBack();
  const before = {
    buyer: await read(placed, chargebackId, 'buyer'),
    freelancer: await read(placed, chargebackId, 'freelancer'),
  };
  expect((await send(placed, chargebackId, 'The work was delivered as agreed.')).status).toBe(200);
  const { evidence } = await stripeOf(market).disputes.retrieve(chargebackId);
  const [, ...buyer] = await read(placed, chargebackId, 'buyer');
  const [, ...freelancer] = await read(placed, chargebackId, 'freelancer');
  expect({ buyer, freelancer }).toEqual(before);
  for (const { text } of buyer) expect(evidence.uncategorized_text).toContain(text);
  const all = (sections: EvidenceView['sections']) => sections.map(({ text }) => text).join('\n');
  expect(all(buyer)).toContain('€84');
  expect(all(freelancer)).not.toMatch(/€84|buyer fee/);
});

async function calledBack(): Promise<{ placed: Placed; chargebackId: string }> {
  const placed = await inStatus(market, 'delivered');
  const { data } = await stripeOf(market).charges.list({ transfer_group: `order:${placed.orderId}` });
  const { id } = await market.sandbox.control.openDispute(data[0]?.id ?? '');
  await until(async () => (await market.order(placed)).frozenAt !== null);
  return { placed, chargebackId: id };
}

function pathOf({ orderId }: Placed, chargebackId: string): string {
  return `/api/payment/orders/${orderId}/chargebacks/${chargebackId}/evidence`;
}

function send(placed: Placed, chargebackId: string, statement: string) {
  const operator = { as: operatorId, roles: ['operator'] };
  return market.request('POST', pathOf(placed, chargebackId), { ...operator, body: { statement } });
}

async function read(placed: Placed, chargebackId: string, viewer: Exclude<OrderViewer, 'operator'>) {
  const as = viewer === 'buyer' ? placed.buyerId : placed.quote.freelancerId;
  return (await market.request<EvidenceView>('GET', pathOf(placed, chargebackId), { as })).body.sections;
}

async function sentLine(placed: Placed) {
  return (await market.order(placed)).timeline.find(({ type }) => type === 'evidence_sent');
}
