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
const answer = { requirementId: newId(), answer: 'Tea', fileIds: [newId()] };
const byOrder = { valid: { orderId }, fields: {} };
const withReason = {
  valid: { orderId, reason: 'Our plans have changed.' },
  fields: { reason: text(10, 2_000) },
};

const paging = {
  page: { zero: '0', 'too large': '10001', 'a fraction': '1.5', 'no number': 'last' },
  pageSize: { zero: '0', 'too large': '49', 'no number': 'all' },
};
const why = 'The bank has mended its side.';
const settings = {
  buyerFeeBps: 500,
  commissionBps: 1_000,
  reviewPeriodMs: 259_200_000,
  requirementsPeriodMs: 1_209_600_000,
  cancellationPeriodMs: 172_800_000,
  lateGraceMs: 86_400_000,
  clearingPeriodMs: 1_209_600_000,
  cancellationFeeBearer: 'platform',
  chargebackLossBearer: 'platform',
};
const rate = { negative: -1, broken: 0.5, 'too large': 5_001, 'a text': '500', missing: undefined };
const settingsFields = {
  settings: { missing: undefined, 'a list': [], null: null },
  'settings.buyerFeeBps': rate,
  'settings.commissionBps': rate,
  'settings.reviewPeriodMs': { 'too short': 999, 'too long': 31_536_000_001, 'a text': 'P3D', missing: undefined },
  'settings.clearingPeriodMs': { negative: -1, 'too long': 31_536_000_001, 'a text': 'P14D', missing: undefined },
  'settings.cancellationFeeBearer': { unknown: 'freelancer', missing: undefined },
  'settings.chargebackLossBearer': { unknown: 'buyer', missing: undefined },
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
        ...paging,
      },
    },
    getSales: null,
    submitRequirements: {
      valid: { orderId, answers: [answer] },
      fields: {
        answers: { missing: undefined, ...list(10, answer) },
        'answers.0.requirementId': malformedId,
        'answers.0.fileIds': list(5, newId()),
        'answers.0.fileIds.0': malformedId,
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
    openDispute: {
      valid: { orderId, reason: 'Our plans have changed.', fileIds: [newId()] },
      fields: { reason: text(10, 2_000), fileIds: list(5, newId()), 'fileIds.0': malformedId },
    },
    addEvidence: {
      valid: { orderId, message: 'See the sketch from Tuesday.', fileIds: [newId()] },
      fields: { message: text(10, 5_000), fileIds: list(5, newId()), 'fileIds.0': malformedId },
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
        ...paging,
      },
    },
    listEarnings: {
      valid: {},
      fields: {
        ...paging,
      },
    },
    getPayoutAccount: { valid: {}, fields: {} },
    refreshPayoutAccount: { valid: {}, fields: {} },
    openPayoutDashboard: { valid: {}, fields: {} },
    onboardFreelancer: {
      valid: { country: 'DE' },
      fields: {
        country: {
          missing: undefined,
          'in small letters': 'de',
          'a name': 'Germany',
          'a number': 49,
          'one Stripe pays nothing out to': 'IN',
        },
      },
    },
    getStatement: {
      valid: { month: '2026-11' },
      fields: {
        month: { missing: undefined, 'no such month': '2026-13', 'a day': '2026-11-01', 'a word': 'November' },
      },
    },
    listChargebacks: { valid: {}, fields: paging },
    getEvidence: { valid: { orderId, chargebackId: 'du_1' }, fields: {} },
    sendEvidence: {
      valid: { orderId, chargebackId: 'du_1', statement: 'The work was delivered and accepted.' },
      fields: { statement: text(10, 5_000) },
    },
    listLedgerLines: {
      valid: { account: 'stripe' },
      fields: {
        account: { missing: undefined, unknown: 'platform:money', injected: "stripe' or 1=1" },
        ...paging,
      },
    },
    getTrialBalance: { valid: {}, fields: { at: { 'a day': '2026-11-01', 'a word': 'yesterday' } } },
    listDisputes: { valid: {}, fields: paging },
    listDueOrders: {
      valid: { from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' },
      fields: {
        from: { missing: undefined, 'a day': '2026-11-01' },
        to: {
          missing: undefined,
          'a day': '2026-12-01',
          'before the beginning': '2026-10-01T00:00:00.000Z',
          'too late': '2027-02-01T00:00:00.000Z',
        },
      },
    },
    listDocuments: {
      valid: { role: 'buyer' },
      fields: {
        ...paging,
        role: { missing: undefined, unknown: 'operator' },
        orderId: { 'not an id': 'not-an-id' },
      },
    },
    getDocument: { valid: { documentId: orderId }, fields: {} },
    getOperatorQueues: { valid: {}, fields: {} },
    listRefunds: { valid: {}, fields: paging },
    retryRefund: { valid: { refundId: orderId, reason: why }, fields: { reason: text(10, 2_000) } },
    returnSetAside: { valid: { sessionId: 'cs_1', reason: why }, fields: { reason: text(10, 2_000) } },
    listFailedPayouts: { valid: {}, fields: paging },
    retryTransfer: { valid: { earningId: orderId, reason: why }, fields: { reason: text(10, 2_000) } },
    retryReversal: { valid: { reversalId: orderId, reason: why }, fields: { reason: text(10, 2_000) } },
    listDifferences: { valid: {}, fields: { ...paging, state: { unknown: 'all', empty: '' } } },
    adoptRefund: { valid: { differenceId: orderId, reason: why }, fields: { reason: text(10, 2_000) } },
    explainDifference: { valid: { differenceId: orderId, reason: why }, fields: { reason: text(10, 2_000) } },
    getSettings: { valid: {}, fields: {} },
    previewSettings: { valid: { settings }, fields: settingsFields },
    changeSettings: {
      valid: { version: 0, settings, reason: why },
      fields: {
        ...settingsFields,
        version: { negative: -1, broken: 1.5, missing: undefined, 'a text': '1' },
        reason: text(10, 2_000),
      },
    },
    getDemoClock: { valid: {}, fields: {} },
    moveDemoClock: {
      valid: { hours: 24, reason: why },
      fields: {
        hours: { zero: 0, broken: 1.5, 'too many': 2_161, 'a text': '24', missing: undefined },
        reason: text(10, 2_000),
      },
    },
    listOperatorActions: { valid: {}, fields: paging },
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
