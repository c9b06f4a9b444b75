import type { ProcedurePath } from '../../src/server/access-policy';

/** How to try a procedure: its kind, and good input about the thing with this id. */
export type Sample = { kind: 'query' | 'mutate'; input?: (id: string) => object };

const order = (kind: Sample['kind'], more: object = {}): Sample => ({
  kind,
  input: (orderId) => ({ orderId, ...more }),
});
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
  'orders.sales': { kind: 'query' },
  'orders.submitRequirements': order('mutate', { answers: [] }),
  'orders.skipRequirements': order('mutate'),
  'orders.deliver': order('mutate', { message: 'Here it is.' }),
  'orders.requestRevision': order('mutate', { message: 'A little greener, please.' }),
  'orders.extendReview': order('mutate'),
  'orders.accept': order('mutate'),
  'orders.cancel': order('mutate', { reason: 'Our plans have changed.' }),
  'orders.requestCancellation': order('mutate', { reason: 'Our plans have changed.' }),
  'orders.acceptCancellation': order('mutate'),
  'orders.declineCancellation': order('mutate'),
  'orders.withdrawCancellation': order('mutate'),
  'orders.cancelLate': order('mutate'),
  'orders.openDispute': order('mutate', { reason: 'Nothing like what we agreed on.' }),
  'orders.addEvidence': order('mutate', { message: 'See the sketch from Tuesday.' }),
  'orders.resolveDispute': order('mutate', { refundMinor: 0, reason: 'The work is as agreed.' }),
  'orders.refund': order('mutate', {
    refundMinor: 100,
    reason: 'One picture was not as bright as promised.',
    idempotencyKey: '01930000-0000-7000-8000-000000000003',
  }),
  'orders.proposeExtra': order('mutate', { title: 'A second picture', priceMinor: 2_000, days: 2 }),
  'orders.proposeDeadline': order('mutate', { days: 3, reason: 'The brief has grown since.' }),
  'orders.acceptChange': order('mutate'),
  'orders.declineChange': order('mutate'),
  'orders.withdrawChange': order('mutate'),
  'orders.payExtra': order('mutate', { extraRequestId: '01930000-0000-7000-8000-000000000001' }),
  'orders.tip': order('mutate', { tipMinor: 500, idempotencyKey: '01930000-0000-7000-8000-000000000002' }),
  'orders.disputes': { kind: 'query', input: () => ({}) },
};
