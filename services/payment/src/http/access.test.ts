import { randomUUID } from 'node:crypto';
import type { OrderStatus } from '@craftlane/contracts/payment';
import { paymentContract } from '@craftlane/contracts/payment';
import { paymentPolicy } from '@craftlane/contracts/policy';
import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import { type AccessThing, describeAccess } from '@craftlane/test-kit/access-matrix';
import { databaseState } from '@craftlane/test-kit/database-state';
import { fileSteps, untilFilesSettled } from '@craftlane/test-kit/files';
import { until } from '@craftlane/test-kit/wait';
import { afterAll } from 'vitest';
import { owedReversal } from '../testing/earnings.ts';
import { inStatus } from '../testing/in-status.ts';
import { profileOf, startMarket } from '../testing/market.ts';
import { threeRequirements } from '../testing/quotes.ts';
import { refundByHand, stripeOf } from '../testing/stripe-books.ts';

const market = await startMarket();
afterAll(() => market.stop());

/** What Stripe's events and the job that fetches them every quarter of an hour write at any moment. */
const ofStripe = ['stripe_events', 'stripe_cursors'];

const addPerson = (roles: readonly string[] = []) => {
  const userId = randomUUID();
  market.peer.stub('user', 'GET', `/api/users/${userId}`, () => ({ status: 200, body: profileOf(userId) }));
  return { as: userId, roles };
};
const nothing = async (): Promise<AccessThing> => ({ id: '', owner: addPerson() });
const chargebackOf = new Map<string, string>();
/** An order whose payment the buyer's bank called back. */
const chargedBack = async () => {
  const placed = await inStatus(market, 'in_progress');
  const { data } = await stripeOf(market).charges.list({ transfer_group: `order:${placed.orderId}` });
  const { id } = await market.sandbox.control.openDispute(data[0]?.id ?? '');
  chargebackOf.set(placed.orderId, id);
  await until(async () => (await market.order(placed)).frozenAt !== null);
  return placed;
};
const files = fileSteps(market, '/api/payment');
/** A file whose bytes have arrived. */
const file = async (): Promise<AccessThing> => {
  const owner = addPerson();
  const { file: opened, upload } = await files.openFile(owner.as, 'a.png', 10, 'delivery');
  await files.sendBytes(upload, Buffer.from('some bytes'));
  return { id: opened.id, owner };
};
const buyersOrder = (status: OrderStatus) => async (): Promise<AccessThing> => {
  const { orderId, buyerId, quote } = await inStatus(market, status);
  return { id: orderId, owner: { as: buyerId }, other: { as: quote.freelancerId } };
};
const freelancersOrder = (status: OrderStatus) => async (): Promise<AccessThing> => {
  const { orderId, buyerId, quote } = await inStatus(market, status);
  return { id: orderId, owner: { as: quote.freelancerId }, other: { as: buyerId } };
};
const byOrder = (orderId: string) => ({ orderId });
const withReason = (orderId: string) => ({ orderId, reason: 'Our plans have changed.' });
/** An order that one side asked to cancel; the second person of the thing is who may end the request. */
const askedToCancel = (asking: 'buyer' | 'freelancer') => async (): Promise<AccessThing> => {
  const placed = await inStatus(market, 'in_progress');
  const { orderId, buyerId, quote } = placed;
  await market.move(placed, asking, 'request-cancellation', { reason: 'Our plans have changed.' });
  return { id: orderId, owner: { as: quote.freelancerId }, other: { as: buyerId } };
};

/** The same for an order of which one side asked for more time. */
const askedForTime = (asking: 'buyer' | 'freelancer') => async (): Promise<AccessThing> => {
  const placed = await inStatus(market, 'in_progress');
  const { orderId, buyerId, quote } = placed;
  await market.move(placed, asking, 'propose-deadline', { days: 3, reason: 'The brief has grown since.' });
  return { id: orderId, owner: { as: quote.freelancerId }, other: { as: buyerId } };
};

const why = 'The bank has mended its side.';
const forOperators = async (id = ''): Promise<AccessThing> => ({ id, owner: addPerson(['operator']) });
const invoice = async (): Promise<AccessThing> => {
  const { orderId, buyerId } = await inStatus(market, 'in_progress');
  const [document] = await market.rows<{ id: string }>('select id from documents where order_id = $1', [orderId]);
  return { id: document?.id ?? '', owner: { as: buyerId } };
};
/** A refund that the buyer's bank did not take. */
const failedRefund = async (): Promise<AccessThing> => {
  const placed = await market.place({ requirements: threeRequirements() });
  await payCheckout(placed.checkoutUrl, { number: '4000 0000 0000 5126' });
  await market.untilStatus(placed, 'awaiting_requirements');
  await market.move(placed, 'buyer', 'cancel', { reason: why });
  const [refund] = await until(async () => {
    const query = "select id from refunds where order_id = $1 and status = 'failed'";
    const rows = await market.rows<{ id: string }>(query, [placed.orderId]);
    return rows.length > 0 && rows;
  });
  return forOperators(refund?.id);
};
const setAside = async (): Promise<AccessThing> => {
  const { orderId, sessionId } = await inStatus(market, 'pending_payment');
  const insert = `insert into set_aside_payments (session_id, order_id, amount_minor, currency, created_at)
    values ($1, $2, 500, 'EUR', now())`;
  await market.rows(insert, [sessionId, orderId]);
  return forOperators(sessionId);
};
/** An earning that has cleared, of a freelancer without an account. */
const waitingEarning = async (): Promise<AccessThing> => {
  const { orderId } = await inStatus(market, 'completed');
  const clear = "update earnings set status = 'available' where order_id = $1 returning id";
  const [earning] = await market.rows<{ id: string }>(clear, [orderId]);
  return forOperators(earning?.id);
};
/** Something of a freelancer's earnings that Stripe could not bring back. */
const failedReversal = async (): Promise<AccessThing> =>
  forOperators((await owedReversal(market, await inStatus(market, 'completed'))).id);
/** A refund that somebody made at Stripe by hand. */
const outsideRefund = async (): Promise<AccessThing> => {
  const refund = await refundByHand(market, await inStatus(market, 'in_progress'), 500);
  return differenceAbout(refund);
};
const difference = async (): Promise<AccessThing> => differenceAbout(`re_${randomUUID().slice(0, 8)}`);
const differenceAbout = async (stripeId: string): Promise<AccessThing> => {
  const id = randomUUID();
  const insert = `insert into differences (id, kind, stripe_id, detail, found_at, seen_at)
    values ($1, 'refund', $2, 'Stripe has a refund, our books do not.', now(), now())`;
  await market.rows(insert, [id, stripeId]);
  return forOperators(id);
};
const someSettings = {
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

describeAccess({
  contract: paymentContract,
  policy: paymentPolicy,
  request: market.request,
  stranger: async (roles = []) => addPerson(roles),
  // Refused calls must not change an order; Stripe's events of earlier orders still arrive, once their refunds and files are through.
  state: async () => {
    // What is tried again fails again, a moment later.
    const underWay = `select 1 from refunds where status in ('due', 'pending') or (status = 'succeeded' and attempt > 1)
      union all select 1 from transfer_reversals where status = 'due'`;
    await until(async () => (await market.rows(underWay)).length === 0);
    await untilFilesSettled(market.db);
    return databaseState(market.db, ofStripe);
  },
  samples: {
    openFile: { thing: nothing, input: () => ({ purpose: 'delivery', name: 'a.png', size: 10 }) },
    completeFile: { thing: file, input: (id) => ({ id }) },
    getFile: { thing: file, input: (id) => ({ id }) },
    checkout: {
      thing: async () => {
        const { quote } = market.offer();
        return { id: quote.gigId, owner: { as: quote.freelancerId } };
      },
      input: (gigId) => ({ gigId, packageTier: 'basic' }),
      // Nobody orders from themselves.
      ownerStatus: 409,
    },
    resumeCheckout: {
      // The freelancer does not see an order before it is paid.
      thing: async () => {
        const { orderId, buyerId } = await inStatus(market, 'pending_payment');
        return { id: orderId, owner: { as: buyerId } };
      },
      input: byOrder,
    },
    getOrder: { thing: buyersOrder('in_progress'), input: byOrder },
    listOrders: { thing: nothing, input: () => ({ role: 'buyer' }) },
    listDueOrders: {
      thing: nothing,
      input: () => ({ from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' }),
    },
    getSales: { thing: nothing, input: () => ({}) },
    submitRequirements: {
      thing: buyersOrder('awaiting_requirements'),
      input: (orderId) => ({ orderId, answers: [] }),
      // It may answer, and must answer what is required.
      ownerStatus: 422,
    },
    skipRequirements: { thing: freelancersOrder('awaiting_requirements'), input: byOrder },
    deliver: {
      thing: freelancersOrder('in_progress'),
      input: (orderId) => ({ orderId, message: 'Here it is.', fileIds: [] }),
    },
    requestRevision: {
      thing: buyersOrder('delivered'),
      input: (orderId) => ({ orderId, message: 'A little greener, please.' }),
    },
    extendReview: { thing: buyersOrder('delivered'), input: byOrder },
    accept: { thing: buyersOrder('delivered'), input: byOrder },
    // Once the other side did it, it cannot be done again.
    cancel: { thing: buyersOrder('awaiting_requirements'), input: withReason, ownerStatus: 409 },
    requestCancellation: { thing: buyersOrder('in_progress'), input: withReason, ownerStatus: 409 },
    acceptCancellation: { thing: askedToCancel('freelancer'), input: byOrder, ownerStatus: 409 },
    declineCancellation: { thing: askedToCancel('freelancer'), input: byOrder, ownerStatus: 409 },
    withdrawCancellation: { thing: askedToCancel('buyer'), input: byOrder, ownerStatus: 409 },
    cancelLate: {
      thing: buyersOrder('in_progress'),
      input: byOrder,
      // The work is not late.
      ownerStatus: 409,
    },
    openDispute: { thing: buyersOrder('in_progress'), input: withReason, ownerStatus: 409 },
    addEvidence: {
      thing: buyersOrder('disputed'),
      input: (orderId) => ({ orderId, message: 'See the sketch from Tuesday.' }),
    },
    resolveDispute: {
      thing: async () => {
        const { orderId, buyerId } = await inStatus(market, 'disputed');
        return { id: orderId, owner: addPerson(['operator']), other: { as: buyerId } };
      },
      input: (orderId) => ({ orderId, refundMinor: 100, reason: 'Both sides were right in part.' }),
    },
    refundOrder: {
      thing: freelancersOrder('completed'),
      input: (orderId) => ({ orderId, refundMinor: 100, reason: 'One picture was not as bright as promised.' }),
    },
    getEvidence: {
      thing: async () => {
        const { orderId, buyerId, quote } = await chargedBack();
        return { id: orderId, owner: { as: buyerId }, other: { as: quote.freelancerId } };
      },
      input: (orderId) => ({ orderId, chargebackId: chargebackOf.get(orderId) ?? 'du_missing' }),
    },
    sendEvidence: {
      thing: async () => {
        const { orderId, buyerId } = await chargedBack();
        return { id: orderId, owner: addPerson(['operator']), other: { as: buyerId } };
      },
      input: (orderId) => ({
        orderId,
        chargebackId: chargebackOf.get(orderId) ?? 'du_missing',
        statement: 'The work was delivered and accepted.',
      }),
    },
    listChargebacks: { thing: forOperators, input: () => ({}) },
    proposeExtra: {
      thing: freelancersOrder('in_progress'),
      input: (orderId) => ({ orderId, title: 'A second picture', priceMinor: 2_000, days: 2 }),
    },
    proposeDeadline: {
      thing: buyersOrder('in_progress'),
      input: (orderId) => ({ orderId, days: 3, reason: 'The brief has grown since.' }),
      ownerStatus: 409,
    },
    acceptChange: { thing: askedForTime('freelancer'), input: byOrder, ownerStatus: 409 },
    declineChange: { thing: askedForTime('freelancer'), input: byOrder, ownerStatus: 409 },
    withdrawChange: { thing: askedForTime('buyer'), input: byOrder, ownerStatus: 409 },
    getPayoutAccount: { thing: nothing, input: () => ({}) },
    refreshPayoutAccount: { thing: nothing, input: () => ({}) },
    onboardFreelancer: { thing: nothing, input: () => ({ country: 'DE' }) },
    openPayoutDashboard: { thing: nothing, input: () => ({}) },
    listPayouts: { thing: nothing, input: () => ({}) },
    listEarnings: { thing: nothing, input: () => ({}) },
    getStatement: { thing: nothing, input: () => ({ month: '2026-11' }) },
    getTrialBalance: { thing: forOperators, input: () => ({}) },
    listLedgerLines: {
      thing: forOperators,
      input: () => ({ account: 'stripe' }),
    },
    listDisputes: { thing: forOperators, input: () => ({}) },
    listDocuments: { thing: nothing, input: () => ({ role: 'buyer' }) },
    getDocument: { thing: invoice, input: (documentId) => ({ documentId }) },
    getOperatorQueues: { thing: forOperators, input: () => ({}) },
    listRefunds: { thing: forOperators, input: () => ({}) },
    retryRefund: { thing: failedRefund, input: (refundId) => ({ refundId, reason: why }) },
    returnSetAside: { thing: setAside, input: (sessionId) => ({ sessionId, reason: why }) },
    listFailedPayouts: { thing: forOperators, input: () => ({}) },
    retryTransfer: { thing: waitingEarning, input: (earningId) => ({ earningId, reason: why }) },
    retryReversal: { thing: failedReversal, input: (reversalId) => ({ reversalId, reason: why }) },
    listDifferences: { thing: forOperators, input: () => ({}) },
    adoptRefund: { thing: outsideRefund, input: (differenceId) => ({ differenceId, reason: why }) },
    explainDifference: { thing: difference, input: (differenceId) => ({ differenceId, reason: why }) },
    getSettings: { thing: forOperators, input: () => ({}) },
    previewSettings: { thing: forOperators, input: () => ({ settings: someSettings }) },
    changeSettings: { thing: forOperators, input: () => ({ version: 0, settings: someSettings, reason: why }) },
    getDemoClock: { thing: forOperators, input: () => ({}) },
    // Time is real in tests.
    moveDemoClock: { thing: forOperators, input: () => ({ hours: 24, reason: why }), ownerStatus: 409 },
    listOperatorActions: { thing: forOperators, input: () => ({}) },
  },
});
