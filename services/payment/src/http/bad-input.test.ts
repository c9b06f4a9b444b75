import { paymentContract } from '@craftlane/contracts/payment';
import { newId } from '@craftlane/service-kit/ids';
import { openFileFields } from '@craftlane/test-kit/bad-file';
import { describeBadInput } from '@craftlane/test-kit/bad-input';
import { badTokens } from '@craftlane/test-kit/bad-tokens';
import { databaseState } from '@craftlane/test-kit/database-state';
import { fileSteps } from '@craftlane/test-kit/files';
import { afterAll, expect, test } from 'vitest';
import { inStatus } from '../testing/in-status.ts';
import { startMarket } from '../testing/market.ts';

const market = await startMarket();
afterAll(() => market.stop());

/** What Stripe's events and the job that fetches them every quarter of an hour write at any moment. */
const ofStripe = ['stripe_events', 'stripe_cursors'];
const { orderId, buyerId, quote } = await market.place();

const opened = await fileSteps(market, '/api/payment').openFile(buyerId, 'a.png', 10, 'delivery');

const malformedId = { missing: undefined, 'not an id': 'not-an-id', 'a number': 7, null: null };
const text = (min: number, max: number) => ({
  missing: undefined,
  'a number': 7,
  null: null,
  'too short': 'x'.repeat(min - 1),
  'only blanks': ' '.repeat(min + 1),
  'too long': 'x'.repeat(max + 1),
  'with a control character': `${'x'.repeat(min)}\u0000`,
  'with half a character': `${'x'.repeat(min)}\ud800`,
});
const list = (max: number, item: unknown) => ({ 'no list': 'x', null: null, 'too long': Array(max + 1).fill(item) });
const answer = { requirementId: newId(), answer: 'Tea' };
const byOrder = { valid: { orderId }, fields: {} };
const withReason = {
  valid: { orderId, reason: 'Our plans have changed.' },
  fields: { reason: text(10, 2_000) },
};

describeBadInput({
  contract: paymentContract,
  request: market.request,
  caller: async () => ({ as: buyerId }),
  badTokens: () => badTokens(market.peer, buyerId),
  state: () => databaseState(market.db, ofStripe),
  tables: {
    openFile: { valid: { purpose: 'delivery', name: 'a.png', size: 10 }, fields: openFileFields },
    completeFile: { valid: { id: opened.file.id }, fields: {} },
    getFile: { valid: { id: opened.file.id }, fields: {} },
    checkout: {
      valid: { gigId: quote.gigId, packageTier: 'basic', extraIds: [newId()] },
      fields: {
        gigId: { 'not an id': 'not-an-id', 'a number': 7, missing: undefined },
        packageTier: { unknown: 'gold', 'a number': 7, missing: undefined },
        extraIds: list(5, newId()),
        'extraIds.0': { 'not an id': 'not-an-id', 'a number': 7 },
        orderId: { 'not an id': 'not-an-id', 'a number': 7 },
        extraRequestId: { 'not an id': 'not-an-id', 'a number': 7 },
        tipMinor: { 'too small': 99, broken: 100.5, 'a text': '500', 'too big': 10_000_001 },
        shownPriceMinor: { negative: -1, broken: 1.5, 'a text': '8000', 'too big': 2_147_483_648 },
      },
    },
    resumeCheckout: byOrder,
    getOrder: byOrder,
    listOrders: {
      valid: { role: 'buyer' },
      fields: {
        role: { missing: undefined, unknown: 'operator' },
        status: { unknown: 'lost' },
        page: { zero: '0', 'too large': '10001', 'a fraction': '1.5', 'no number': 'last' },
        pageSize: { zero: '0', 'too large': '49', 'no number': 'all' },
      },
    },
    getSales: null,
    submitRequirements: {
      valid: { orderId, answers: [answer] },
      fields: {
        answers: { missing: undefined, ...list(10, answer) },
        'answers.0.requirementId': malformedId,
        'answers.0.answer': { 'a number': 7, null: null, 'with a control character': 'one\u0000' },
      },
    },
    skipRequirements: byOrder,
    deliver: {
      valid: { orderId, message: 'Here it is.', fileIds: [newId()] },
      fields: {
        message: text(1, 5_000),
        fileIds: list(10, newId()),
        'fileIds.0': { 'not an id': 'not-an-id', 'a number': 7 },
      },
    },
    requestRevision: { valid: { orderId, message: 'A little greener, please.' }, fields: { message: text(10, 2_000) } },
    extendReview: byOrder,
    accept: byOrder,
    cancel: withReason,
    requestCancellation: withReason,
    acceptCancellation: byOrder,
    declineCancellation: byOrder,
    withdrawCancellation: byOrder,
    cancelLate: byOrder,
    openDispute: withReason,
    addEvidence: {
      valid: { orderId, message: 'See the sketch from Tuesday.' },
      fields: { message: text(10, 5_000) },
    },
    resolveDispute: {
      valid: { orderId, refundMinor: 100, reason: 'Both sides were right in part.' },
      fields: {
        refundMinor: { missing: undefined, negative: -1, broken: 1.5, 'a text': '100', 'too big': 2_147_483_648 },
        reason: text(10, 2_000),
      },
    },
    refundOrder: {
      valid: { orderId, refundMinor: 100, reason: 'One picture was not as bright as promised.' },
      fields: {
        refundMinor: { missing: undefined, zero: 0, broken: 1.5, 'a text': '100', 'too big': 2_147_483_648 },
        reason: text(10, 2_000),
      },
    },
    proposeExtra: {
      valid: { orderId, title: 'A second picture', priceMinor: 2_000, days: 2 },
      fields: {
        title: text(3, 60),
        priceMinor: { missing: undefined, 'too small': 99, broken: 100.5, 'a text': '2000', 'too big': 10_000_001 },
        days: { missing: undefined, negative: -1, broken: 1.5, 'too many': 31 },
      },
    },
    proposeDeadline: {
      valid: { orderId, days: 3, reason: 'The brief has grown since.' },
      fields: { days: { missing: undefined, zero: 0, broken: 1.5, 'too many': 91 }, reason: text(10, 2_000) },
    },
    acceptChange: byOrder,
    declineChange: byOrder,
    withdrawChange: byOrder,
    listPayouts: {
      valid: {},
      fields: {
        page: { zero: '0', 'too large': '10001', 'a fraction': '1.5', 'no number': 'last' },
        pageSize: { zero: '0', 'too large': '49', 'no number': 'all' },
      },
    },
    listEarnings: {
      valid: {},
      fields: {
        page: { zero: '0', 'too large': '10001', 'a fraction': '1.5', 'no number': 'last' },
        pageSize: { zero: '0', 'too large': '49', 'no number': 'all' },
      },
    },
    getPayoutAccount: { valid: {}, fields: {} },
    refreshPayoutAccount: { valid: {}, fields: {} },
    openPayoutDashboard: { valid: {}, fields: {} },
    onboardFreelancer: {
      valid: { country: 'DE' },
      fields: { country: { missing: undefined, 'in small letters': 'de', 'a name': 'Germany', 'a number': 49 } },
    },
    getStatement: {
      valid: { month: '2026-11' },
      fields: {
        month: { missing: undefined, 'no such month': '2026-13', 'a day': '2026-11-01', 'a word': 'November' },
      },
    },
    listChargebacks: {
      valid: {},
      fields: {
        page: { zero: '0', 'too large': '10001', 'a fraction': '1.5', 'no number': 'last' },
        pageSize: { zero: '0', 'too large': '49', 'no number': 'all' },
      },
    },
    sendEvidence: {
      valid: { orderId, chargebackId: 'du_1', statement: 'The work was delivered and accepted.' },
      fields: { statement: text(10, 5_000) },
    },
    listLedgerLines: {
      valid: { account: 'stripe' },
      fields: {
        account: { missing: undefined, unknown: 'platform:money', injected: "stripe' or 1=1" },
        page: { zero: '0', 'too large': '10001', 'a fraction': '1.5', 'no number': 'last' },
        pageSize: { zero: '0', 'too large': '49', 'no number': 'all' },
      },
    },
    getTrialBalance: { valid: {}, fields: { at: { 'a day': '2026-11-01', 'a word': 'yesterday' } } },
    listDisputes: {
      valid: {},
      fields: {
        page: { zero: '0', 'too large': '10001', 'a fraction': '1.5', 'no number': 'last' },
        pageSize: { zero: '0', 'too large': '49', 'no number': 'all' },
      },
    },
  },
});

test('a question of another order is refused by its field, like one that does not exist', async () => {
  const placed = await inStatus(market, 'awaiting_requirements');
  const foreign = (await inStatus(market, 'awaiting_requirements')).quote.requirements[0]?.id;
  const before = await databaseState(market.db, ofStripe);
  const answerTo = (requirementId: unknown) =>
    market.move(placed, 'buyer', 'submit-requirements', { answers: [{ requirementId, answer: 'Tea' }] });
  const refused = await answerTo(foreign);
  expect(refused.status).toBe(422);
  expect(refused.body).toHaveProperty('data.fields.0.path', 'answers.0.requirementId');
  expect(refused.body).toEqual((await answerTo(newId())).body);
  expect(await databaseState(market.db, ofStripe)).toEqual(before);
});
