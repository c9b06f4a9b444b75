import { randomUUID } from 'node:crypto';
import type { OrderStatus } from '@craftlane/contracts/payment';
import { paymentContract } from '@craftlane/contracts/payment';
import { paymentPolicy } from '@craftlane/contracts/policy';
import { type AccessThing, describeAccess } from '@craftlane/test-kit/access-matrix';
import { databaseState } from '@craftlane/test-kit/database-state';
import { fileSteps, untilFilesSettled } from '@craftlane/test-kit/files';
import { until } from '@craftlane/test-kit/wait';
import { afterAll } from 'vitest';
import { inStatus } from '../testing/in-status.ts';
import { profileOf, startMarket } from '../testing/market.ts';
import { stripeOf } from '../testing/stripe-books.ts';

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

describeAccess({
  contract: paymentContract,
  policy: paymentPolicy,
  request: market.request,
  stranger: async (roles = []) => addPerson(roles),
  // Refused calls must not change an order; Stripe's events of earlier orders still arrive, once their refunds and files are through.
  state: async () => {
    await until(async () => (await market.rows("select 1 from refunds where status = 'due'")).length === 0);
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
    listChargebacks: { thing: async () => ({ id: '', owner: addPerson(['operator']) }), input: () => ({}) },
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
    getTrialBalance: { thing: async () => ({ id: '', owner: addPerson(['operator']) }), input: () => ({}) },
    listLedgerLines: {
      thing: async () => ({ id: '', owner: addPerson(['operator']) }),
      input: () => ({ account: 'stripe' }),
    },
    listDisputes: { thing: async () => ({ id: '', owner: addPerson(['operator']) }), input: () => ({}) },
  },
});
