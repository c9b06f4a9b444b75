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
import { samples } from './support/samples';

/** Ids of things that exist and are nobody else's. */
type Things = { draft: string; conversation: string; order: string; file: string };

const paths = Object.keys(accessPolicy) as ProcedurePath[];
/** What somebody is told who may make a move, but not now. */
const NOT_READY: unknown[] = ['VALIDATION_FAILED', 'ILLEGAL_TRANSITION'];

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
    draft: idOf(draft),
    conversation: idOf(conversation),
    order: (checkout.data as { orderId: string }).orderId,
    file: await openedFile(freelancer),
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
    // There is evidence to read only once a bank has called a payment back.
    if (accessPolicy[path].thing === 'operator' || path === 'orders.evidence') continue;
    const owners =
      { gigs: [freelancer], files: [freelancer], chat: [buyer, freelancer], orders: [buyer] }[areaOf(path)] ?? [];
    for (const owner of owners) {
      const answer = await call(owner, path, idFor(path));
      // Their things are there; a draft is not ready to be published, an unpaid order not to be accepted.
      const isThere = answer.status === 200 || NOT_READY.includes(codeOf(answer));
      expect([path, answer.error, isThere]).toEqual([path, answer.error, true]);
    }
  }
});

test('Member is refused unknown fields and malformed ids by every procedure', async () => {
  for (const path of paths.filter((each) => samples[each].input)) {
    const { kind, input } = samples[path];
    const unknown = await buyer[kind](path, { ...input?.(crypto.randomUUID()), unknownField: 'x' });
    expect([path, refusedFields(unknown)]).toEqual([path, ['unknownField']]);
    if (['none', 'operator'].includes(accessPolicy[path].thing)) continue;
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
  if (area === 'files') return things.file;
  return area === 'chat' ? things.conversation : things.order;
}

/** A file that waits for its bytes. */
async function openedFile(member: Member): Promise<string> {
  const { data } = await member.mutate('files.open', samples['files.open'].input?.(''));
  return (data as { file: { id: string } }).file.id;
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
