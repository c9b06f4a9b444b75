import { expect, test } from '@playwright/test';
import { accessPolicy, type ProcedurePath } from '../src/server/access-policy';
import {
  type Answer,
  becomeFreelancer,
  type Caller,
  type Member,
  openCaller,
  openMember,
  publishedGig,
} from './support/caller';

/** How to try a procedure: its kind, and good input about the thing with this id. */
type Sample = { kind: 'query' | 'mutate'; input?: (id: string) => object };

/** Things that exist, by what a procedure is about. */
type Things = { draft: string; published: string; conversation: string; order: string; person: string };

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

const samples: Record<ProcedurePath, Sample> = {
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
  'gigs.search': { kind: 'query', input: () => ({}) },
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
  'orders.submitRequirements': order('mutate', { answers: [] }),
  'orders.skipRequirements': order('mutate'),
  'orders.deliver': order('mutate', { message: 'Here it is.' }),
  'orders.requestRevision': order('mutate', { message: 'A little greener, please.' }),
  'orders.accept': order('mutate'),
};

const paths = Object.keys(accessPolicy) as ProcedurePath[];
let nobody: Caller;
let freelancer: Member;
let buyer: Member;
let stranger: Member;
let things: Things;

test.beforeAll(async () => {
  const mark = crypto.randomUUID().slice(0, 6);
  [nobody, freelancer, buyer, stranger] = await Promise.all([
    openCaller(),
    openMember('Fina Falk'),
    openMember('Bea Brandt'),
    openMember('Sten Storm'),
  ]);
  await becomeFreelancer(freelancer, `access-${mark}`, 'Fina Falk');
  const published = await publishedGig(freelancer, `I will paint a quiet picture ${mark}`);
  const draft = await freelancer.mutate('gigs.create', { title: 'A draft of mine' });
  const conversation = await buyer.mutate('chat.open', { participantId: freelancer.id });
  const checkout = await buyer.mutate('orders.checkout', samples['orders.checkout'].input?.(published.id));
  things = {
    published: published.id,
    draft: idOf(draft),
    conversation: idOf(conversation),
    order: (checkout.data as { orderId: string }).orderId,
    person: freelancer.id,
  };
});

test.afterAll(() => Promise.all([nobody, freelancer, buyer, stranger].map((caller) => caller.close())));

test('Visitor is asked to log in by every procedure of signed-in people, and by no other', async () => {
  for (const path of paths) {
    const { access } = accessPolicy[path];
    const answer = await call(nobody, path, crypto.randomUUID());
    expect([path, codeOf(answer) === 'UNAUTHENTICATED']).toEqual([path, access === 'signedIn']);
  }
});

test('Stranger cannot tell what belongs to others from what does not exist', async () => {
  for (const path of paths) {
    const { access, thing } = accessPolicy[path];
    if (thing === 'none' || thing === 'public') continue;
    const callers = access === 'public' ? [nobody, stranger] : [stranger];
    for (const caller of callers) {
      const foreign = await call(caller, path, idFor(path));
      const missing = await call(caller, path, crypto.randomUUID());
      expect([path, codeOf(foreign)]).toEqual([path, 'NOT_FOUND']);
      expect({ path, ...foreign }).toEqual({ path, ...missing });
    }
  }
});

test('Owner is let through to what the stranger could not find', async () => {
  const owners: Partial<Record<ProcedurePath, Member>> = {
    'gigs.get': freelancer,
    'gigs.update': freelancer,
    'chat.get': buyer,
    'chat.history': freelancer,
    'chat.send': buyer,
    'chat.markRead': freelancer,
    'chat.authorizeChannel': buyer,
    'orders.get': buyer,
    'orders.resumeCheckout': buyer,
    'gigs.delete': freelancer,
  };
  for (const [path, owner] of Object.entries(owners) as [ProcedurePath, Member][]) {
    expect([path, (await call(owner, path, idFor(path))).status]).toEqual([path, 200]);
  }
});

function call(caller: Caller, path: ProcedurePath, id: string): Promise<Answer> {
  const { kind, input } = samples[path];
  return caller[kind](path, input?.(id));
}

/** The id of what a procedure is about. */
function idFor(path: ProcedurePath): string {
  const area = path.split('.')[0];
  if (area === 'gigs') return things.draft;
  return area === 'chat' ? things.conversation : things.order;
}

function idOf({ data }: Answer): string {
  return (data as { id: string }).id;
}

function codeOf({ error }: Answer): string | undefined {
  return (error as { data?: { code?: string } } | undefined)?.data?.code;
}
