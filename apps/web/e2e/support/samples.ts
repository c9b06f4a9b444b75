import type { ProcedurePath } from '../../src/server/access-policy';

/** How to try a procedure: its kind, and good input about the thing with this id. */
export type Sample = { kind: 'query' | 'mutate'; input?: (id: string) => object };

const order = (kind: Sample['kind'], more: object = {}): Sample => ({
  kind,
  input: (orderId) => ({ orderId, ...more }),
});
/** Something that is done to the order once for one key. */
const move = (more: object = {}): Sample => order('mutate', { idempotencyKey: crypto.randomUUID(), ...more });
const gig = (kind: Sample['kind'], more: object = {}): Sample => ({ kind, input: (id) => ({ id, ...more }) });
const talk = (kind: Sample['kind'], more: object = {}): Sample => ({
  kind,
  input: (conversationId) => ({ conversationId, ...more }),
});
const profile = {
  displayName: 'Nora',
  handle: null,
  headline: '',
  bio: '',
  skills: [],
  languages: [],
  country: null,
  timeZone: null,
  portfolioLinks: [],
};

const someId = '01930000-0000-7000-8000-000000000009';
const reason = 'The bank has mended its side.';
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

/** One sample of every procedure that browsers can call. */
export const samples: Record<ProcedurePath, Sample> = {
  'account.session': { kind: 'query' },
  'account.register': {
    kind: 'mutate',
    input: () => ({
      email: `${crypto.randomUUID()}@example.com`,
      password: 'correct horse battery',
      displayName: 'Nora',
    }),
  },
  'account.logout': { kind: 'mutate' },
  'account.profile': { kind: 'query' },
  'account.updateProfile': { kind: 'mutate', input: () => profile },
  'account.setAvatar': { kind: 'mutate', input: () => ({ fileId: null }) },
  'files.open': { kind: 'mutate', input: () => ({ purpose: 'gallery', name: 'cover.png', size: 9 }) },
  'files.complete': { kind: 'mutate', input: (id) => ({ purpose: 'gallery', id }) },
  'files.get': { kind: 'query', input: (id) => ({ purpose: 'gallery', id }) },
  'gigs.search': { kind: 'query', input: () => ({}) },
  'gigs.suggest': { kind: 'query', input: () => ({ q: 'portrait' }) },
  'gigs.mine': { kind: 'query', input: () => ({}) },
  'gigs.get': gig('query'),
  'gigs.create': { kind: 'mutate', input: () => ({ title: 'A gig of my own' }) },
  'gigs.update': gig('mutate', { version: 1, title: 'Another title' }),
  'gigs.publish': gig('mutate'),
  'gigs.pause': gig('mutate'),
  'gigs.delete': gig('mutate'),
  'chat.list': { kind: 'query', input: () => ({}) },
  'chat.get': talk('query'),
  'chat.open': { kind: 'mutate', input: (participantId) => ({ participantId }) },
  'chat.history': talk('query'),
  'chat.send': talk('mutate', { body: 'Hello', clientMessageId: crypto.randomUUID() }),
  'chat.markRead': talk('mutate', { seq: 0 }),
  'chat.archive': talk('mutate', { seq: 0 }),
  'chat.unarchive': talk('mutate'),
  'chat.unreadCount': { kind: 'query' },
  'chat.authorizeChannel': {
    kind: 'mutate',
    input: (id) => ({ socketId: '1.1', channelName: `presence-conversation-${id}` }),
  },
  'chat.realtimeConfig': { kind: 'query' },
  'orders.checkout': {
    kind: 'mutate',
    input: (gigId) => ({ gigId, packageTier: 'basic', idempotencyKey: crypto.randomUUID() }),
  },
  'orders.resumeCheckout': order('mutate'),
  'orders.get': order('query'),
  'orders.list': { kind: 'query', input: () => ({ role: 'buyer' }) },
  'orders.due': {
    kind: 'query',
    input: () => ({ from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' }),
  },
  'orders.sales': { kind: 'query' },
  'orders.submitRequirements': move({ answers: [] }),
  'orders.skipRequirements': move(),
  'orders.deliver': move({ message: 'Here it is.' }),
  'orders.requestRevision': move({ message: 'A little greener, please.' }),
  'orders.extendReview': move(),
  'orders.accept': move(),
  'orders.cancel': move({ reason: 'Our plans have changed.' }),
  'orders.requestCancellation': move({ reason: 'Our plans have changed.' }),
  'orders.acceptCancellation': move(),
  'orders.declineCancellation': move(),
  'orders.withdrawCancellation': move(),
  'orders.cancelLate': move(),
  'orders.openDispute': move({ reason: 'Nothing like what we agreed on.' }),
  'orders.addEvidence': move({ message: 'See the sketch from Tuesday.' }),
  'orders.resolveDispute': move({ refundMinor: 0, reason: 'The work is as agreed.' }),
  'orders.evidence': order('query', { chargebackId: 'du_1' }),
  'orders.sendEvidence': order('mutate', {
    chargebackId: 'du_1',
    statement: 'The work was delivered and accepted.',
  }),
  'orders.chargebacks': { kind: 'query', input: () => ({}) },
  'orders.refund': move({
    refundMinor: 100,
    reason: 'One picture was not as bright as promised.',
  }),
  'orders.proposeExtra': move({ title: 'A second picture', priceMinor: 2_000, days: 2 }),
  'orders.proposeDeadline': move({ days: 3, reason: 'The brief has grown since.' }),
  'orders.acceptChange': move(),
  'orders.declineChange': move(),
  'orders.withdrawChange': move(),
  'orders.payExtra': order('mutate', { extraRequestId: '01930000-0000-7000-8000-000000000001' }),
  'orders.tip': move({ tipMinor: 500 }),
  'orders.disputes': { kind: 'query', input: () => ({}) },
  'documents.list': { kind: 'query', input: () => ({ role: 'buyer' }) },
  'documents.get': { kind: 'query', input: (documentId) => ({ documentId }) },
  'operator.queues': { kind: 'query' },
  'operator.refunds': { kind: 'query', input: () => ({}) },
  'operator.retryRefund': { kind: 'mutate', input: () => ({ refundId: someId, reason }) },
  'operator.returnSetAside': { kind: 'mutate', input: () => ({ sessionId: 'cs_1', reason }) },
  'operator.payouts': { kind: 'query', input: () => ({}) },
  'operator.retryTransfer': { kind: 'mutate', input: () => ({ earningId: someId, reason }) },
  'operator.differences': { kind: 'query', input: () => ({}) },
  'operator.explainDifference': { kind: 'mutate', input: () => ({ differenceId: someId, reason }) },
  'operator.settings': { kind: 'query' },
  'operator.previewSettings': { kind: 'query', input: () => ({ settings }) },
  'operator.changeSettings': { kind: 'mutate', input: () => ({ version: 0, settings, reason }) },
  'operator.clock': { kind: 'query' },
  'operator.moveClock': { kind: 'mutate', input: () => ({ hours: 1, reason }) },
  'operator.actions': { kind: 'query', input: () => ({}) },
  'ledger.trialBalance': { kind: 'query', input: () => ({}) },
  'ledger.lines': { kind: 'query', input: () => ({ account: 'stripe' }) },
  'earnings.account': { kind: 'query' },
  'earnings.refreshAccount': { kind: 'mutate' },
  'earnings.onboard': { kind: 'mutate', input: () => ({ country: 'DE' }) },
  'earnings.openDashboard': { kind: 'mutate' },
  'earnings.payouts': { kind: 'query', input: () => ({}) },
  'earnings.list': { kind: 'query', input: () => ({}) },
  'earnings.statement': { kind: 'query', input: () => ({ month: '2026-11' }) },
};
