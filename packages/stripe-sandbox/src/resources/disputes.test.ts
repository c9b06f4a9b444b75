import type Stripe from 'stripe';
import { describe, expect, test, vi } from 'vitest';
import { startHarness } from '../testing/harness.ts';
import { paidSession } from '../testing/paid-session.ts';

const DISPUTE_EVENTS = { type: 'charge.dispute.*' };

async function typesOf(stripe: Stripe, params: Stripe.EventListParams): Promise<string[]> {
  return (await stripe.events.list({ limit: 100, ...params })).data.map(({ type }) => type).reverse();
}

describe('a payment with the card of a disputer', () => {
  test('is disputed by itself, and its money leaves the balance', async () => {
    const { stripe } = await startHarness();
    const { charge, intent } = await paidSession(stripe, '4000 0000 0000 0259');
    const dispute = await vi.waitFor(async () => {
      const [found] = (await stripe.disputes.list({ payment_intent: intent })).data;
      if (!found) throw new Error('There is no dispute yet.');
      return found;
    });
    expect(dispute).toMatchObject({
      amount: 8400,
      charge,
      payment_intent: intent,
      reason: 'fraudulent',
      status: 'needs_response',
      is_charge_refundable: false,
      evidence_details: { has_evidence: false, submission_count: 0 },
      balance_transactions: [{ type: 'adjustment', amount: -8400, source: dispute.id }],
    });
    expect(await stripe.charges.retrieve(charge)).toMatchObject({ disputed: true });
    expect((await stripe.balance.retrieve()).available).toMatchObject([{ amount: 0 }]);
    expect(await typesOf(stripe, DISPUTE_EVENTS)).toEqual(['charge.dispute.created', 'charge.dispute.funds_withdrawn']);
    await expect(stripe.refunds.create({ charge })).rejects.toMatchObject({ code: 'charge_disputed' });
  });

  test('that was refunded at once is not disputed', async () => {
    const { stripe, control } = await startHarness();
    await control.setFaults({ holdOutcomes: ['dispute'] });
    const { charge } = await paidSession(stripe, '4000 0000 0000 0259');
    await stripe.refunds.create({ charge });
    await control.setFaults({});
    const ordinary = await paidSession(stripe, '4000 0000 0000 0259');
    await vi.waitFor(async () => expect((await stripe.disputes.list()).data).toHaveLength(1));
    expect((await stripe.disputes.list()).data[0]?.charge).toBe(ordinary.charge);
  });
});

/** A paid charge and a dispute of it. */
async function startDispute() {
  const harness = await startHarness();
  const { charge } = await paidSession(harness.stripe);
  return { ...harness, charge, dispute: await harness.control.openDispute(charge) };
}

describe('answering', () => {
  test('evidence may be staged first and is submitted once', async () => {
    const { stripe, dispute } = await startDispute();
    const staged = await stripe.disputes.update(dispute.id, {
      evidence: { customer_name: 'Ada', uncategorized_text: 'Delivered.' },
      submit: false,
    });
    expect(staged).toMatchObject({
      status: 'needs_response',
      evidence: { customer_name: 'Ada', uncategorized_text: 'Delivered.' },
      evidence_details: { has_evidence: true, submission_count: 0 },
    });
    const submitted = await stripe.disputes.update(dispute.id, { evidence: { customer_name: '' } });
    expect(submitted).toMatchObject({
      status: 'under_review',
      evidence: { customer_name: null, uncategorized_text: 'Delivered.' },
      evidence_details: { submission_count: 1, submission_method: 'manual' },
    });
    const more = stripe.disputes.update(dispute.id, { evidence: { uncategorized_text: 'More.' } });
    await expect(more).rejects.toMatchObject({ statusCode: 400 });
    expect(await typesOf(stripe, { type: 'charge.dispute.updated' })).toHaveLength(2);
  });

  test('winning evidence wins: the money comes back and may be refunded', async () => {
    const { stripe, charge, dispute } = await startDispute();
    await stripe.disputes.update(dispute.id, { evidence: { uncategorized_text: 'winning_evidence' } });
    await vi.waitFor(async () => expect((await stripe.disputes.retrieve(dispute.id)).status).toBe('won'));
    expect((await stripe.disputes.retrieve(dispute.id)).balance_transactions.map(({ net }) => net)).toEqual([
      -8400, 8400,
    ]);
    expect((await typesOf(stripe, DISPUTE_EVENTS)).slice(-2)).toEqual([
      'charge.dispute.funds_reinstated',
      'charge.dispute.closed',
    ]);
    expect((await stripe.balance.retrieve()).available).toMatchObject([{ amount: 8400 }]);
    expect((await stripe.refunds.create({ charge })).status).toBe('succeeded');
  });

  test('losing evidence loses: the money stays away', async () => {
    const { stripe, charge, dispute } = await startDispute();
    await stripe.disputes.update(dispute.id, { evidence: { uncategorized_text: 'losing_evidence' } });
    await vi.waitFor(async () => expect((await stripe.disputes.retrieve(dispute.id)).status).toBe('lost'));
    expect((await stripe.balance.retrieve()).available).toMatchObject([{ amount: 0 }]);
    await expect(stripe.refunds.create({ charge })).rejects.toMatchObject({ code: 'charge_disputed' });
  });

  test('accepting loses at once, and only once', async () => {
    const { stripe, dispute } = await startDispute();
    expect((await stripe.disputes.close(dispute.id)).status).toBe('lost');
    await expect(stripe.disputes.close(dispute.id)).rejects.toMatchObject({ statusCode: 400 });
    expect(await typesOf(stripe, { type: 'charge.dispute.closed' })).toHaveLength(1);
  });

  test('a dispute that nobody answers in time is lost', async () => {
    let now = Date.now();
    const { stripe, control, restart } = await startHarness({ now: () => new Date(now) });
    const { charge } = await paidSession(stripe);
    const { id, evidence_details: details } = await control.openDispute(charge);
    now = (details.due_by ?? 0) * 1000 + 1000;
    await restart();
    await vi.waitFor(async () => expect((await stripe.disputes.retrieve(id)).status).toBe('lost'));
  });

  test('files, which nobody can upload here, and unknown evidence are refused', async () => {
    const { stripe, dispute } = await startDispute();
    const answer = (evidence: object) => stripe.disputes.update(dispute.id, { evidence });
    await expect(answer({ receipt: 'file_1' })).rejects.toMatchObject({
      code: 'resource_missing',
      param: 'evidence[receipt]',
    });
    await expect(answer({ rumours: 'x' })).rejects.toMatchObject({ code: 'parameter_unknown' });
    await expect(stripe.disputes.retrieve('du_none')).rejects.toMatchObject({ statusCode: 404 });
  });
});

describe('on order', () => {
  test('a charge is disputed in part, once, and never for more than it is', async () => {
    const { stripe, control } = await startHarness();
    const { charge } = await paidSession(stripe);
    await expect(control.openDispute(charge, { amount: 8401 })).rejects.toThrow('cannot be disputed');
    const dispute = await control.openDispute(charge, { amount: 3000, reason: 'product_not_received' });
    expect(dispute).toMatchObject({ amount: 3000, reason: 'product_not_received' });
    await expect(control.openDispute(charge)).rejects.toThrow('disputed already');
    expect((await stripe.disputes.list({ charge })).data).toHaveLength(1);
    expect((await control.winDispute(dispute.id)).status).toBe('won');
    await expect(control.loseDispute(dispute.id)).rejects.toThrow('already closed');
    const [expanded] = (await stripe.disputes.list({ expand: ['data.charge'] })).data;
    expect(expanded?.charge).toMatchObject({ id: charge, disputed: true });
  });

  test('what a lost dispute of a part left can be refunded, and no more', async () => {
    const { stripe, control } = await startHarness();
    const { charge } = await paidSession(stripe);
    const { id } = await control.openDispute(charge, { amount: 3000 });
    await expect(stripe.refunds.create({ charge, amount: 1000 })).rejects.toMatchObject({ code: 'charge_disputed' });
    await control.loseDispute(id);
    await expect(stripe.refunds.create({ charge, amount: 5401 })).rejects.toMatchObject({ param: 'amount' });
    expect((await stripe.refunds.create({ charge })).amount).toBe(5400);
    await expect(stripe.refunds.create({ charge, amount: 1 })).rejects.toMatchObject({ code: 'charge_disputed' });
  });

  test('a person decides on a page, and a form of another site does not', async () => {
    const { stripe, url, dispute } = await startDispute();
    const page = await (await fetch(`${url}/_control/disputes`)).text();
    expect(page).toContain('€84.00 · fraudulent · needs_response');
    const form = (headers: Record<string, string>) =>
      fetch(`${url}/_control/pages/disputes/${dispute.id}`, {
        method: 'POST',
        redirect: 'manual',
        headers,
        body: new URLSearchParams({ value: 'won' }),
      });
    expect((await form({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await form({ origin: 'http://evil.test' })).status).toBe(403);
    expect((await stripe.disputes.retrieve(dispute.id)).status).toBe('needs_response');
    expect((await form({ 'sec-fetch-site': 'same-origin' })).headers.get('location')).toBe('/_control/disputes');
    expect((await stripe.disputes.retrieve(dispute.id)).status).toBe('won');
  });
});
