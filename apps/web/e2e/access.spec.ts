import { expect, test } from '@playwright/test';
import { accessPolicy, type ProcedurePath } from '../src/server/access-policy';
import {
  type Answer,
  becomeFreelancer,
  type Caller,
  closeAll,
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
/** What somebody is told who may make a move, but not now. */
const NOT_READY = ['VALIDATION_FAILED', 'ILLEGAL_TRANSITION'];

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

test.afterAll(() => closeAll([nobody, freelancer, buyer, stranger]));

test('Visitor is asked to log in by every procedure of signed-in people, and by no other', async () => {
  for (const path of paths) {
    const { access } = accessPolicy[path];
    const answer = await call(nobody, path, crypto.randomUUID());
    expect([path, codeOf(answer) === 'UNAUTHENTICATED']).toEqual([path, access === 'signedIn']);
  }
});

test('Stranger cannot tell what belongs to others from what does not exist', async () => {
  for (const path of paths.filter(isAboutSomebodys)) {
    const callers = accessPolicy[path].access === 'public' ? [nobody, stranger] : [stranger];
    for (const caller of callers) {
      const foreign = await call(caller, path, idFor(path));
      const missing = await call(caller, path, crypto.randomUUID());
      expect([path, codeOf(foreign)]).toEqual([path, 'NOT_FOUND']);
      expect({ path, ...foreign }).toEqual({ path, ...missing });
    }
  }
});

test('Owner is let through to what the stranger could not find', async () => {
  for (const path of paths.filter(isAboutSomebodys)) {
    const owners = { gigs: [freelancer], chat: [buyer, freelancer], orders: [buyer] }[areaOf(path)] ?? [];
    for (const owner of owners) {
      const answer = await call(owner, path, idFor(path));
      // Their things are there; a draft is not ready to be published, an unpaid order not to be accepted.
      expect([path, codeOf(answer) ?? answer.status]).toEqual([path, expect.toBeOneOf([200, ...NOT_READY])]);
    }
  }
});

test('Nobody gets a field or an id past a procedure that is not one', async () => {
  for (const path of paths.filter((each) => samples[each].input)) {
    const { kind, input } = samples[path];
    const unknown = await buyer[kind](path, { ...input?.(crypto.randomUUID()), unknownField: 'x' });
    expect([path, refusedFields(unknown)]).toEqual([path, ['unknownField']]);
    if (accessPolicy[path].thing === 'none') continue;
    const malformed = await call(buyer, path, 'not-an-id');
    const isChannel = path === 'chat.authorizeChannel';
    expect([path, codeOf(malformed)]).toEqual([path, isChannel ? 'NOT_FOUND' : 'VALIDATION_FAILED']);
  }
});

function call(caller: Caller, path: ProcedurePath, id: string): Promise<Answer> {
  const { kind, input } = samples[path];
  return caller[kind](path, input?.(id));
}

/** The id of what a procedure is about. */
function idFor(path: ProcedurePath): string {
  const area = areaOf(path);
  if (area === 'gigs') return things.draft;
  return area === 'chat' ? things.conversation : things.order;
}

function areaOf(path: ProcedurePath): string {
  return path.slice(0, path.indexOf('.'));
}

/** Whether others must not learn that the thing of a procedure exists. */
function isAboutSomebodys(path: ProcedurePath): boolean {
  return !['none', 'public'].includes(accessPolicy[path].thing);
}

function idOf({ data }: Answer): string {
  return (data as { id: string }).id;
}

function codeOf({ error }: Answer): string | undefined {
  return (error as { data?: { code?: string } } | undefined)?.data?.code;
}

function refusedFields({ error }: Answer): string[] | undefined {
  const { data } = (error ?? {}) as { data?: { fields?: { path: string }[] } };
  return data?.fields?.map(({ path }) => path);
}
