import { type APIRequestContext, expect, request } from '@playwright/test';
import { coverFile } from './cover';
import { storyEnv } from './env';

/** What a procedure answers: its result, or the code, text and fields of its refusal; without what is different every time. */
export type Answer = { status: number; headers: Record<string, string>; data: unknown; error: unknown };

/** Somebody who uses the app's interface as its pages do, without showing them. */
export type Caller = {
  http: APIRequestContext;
  query(path: string, input?: unknown): Promise<Answer>;
  mutate(path: string, input?: unknown): Promise<Answer>;
  close(): Promise<void>;
};

/** A caller with an account. */
export type Member = Caller & { id: string; email: string; password: string; loggedInAt: number };

/** What a story needs of a gig. */
export type PublishedGig = { id: string; slug: string; version: number };

/** What tRPC sends. */
type TrpcBody = { result?: { data: unknown }; error?: { data?: { requestId?: string } } };

const password = 'correct horse battery';

/** A caller without a session. */
export async function openCaller(): Promise<Caller> {
  const { baseUrl } = storyEnv();
  return callerOn(await request.newContext({ baseURL: baseUrl, extraHTTPHeaders: { origin: baseUrl } }));
}

/** A caller with the session of this context. */
function callerOn(http: APIRequestContext): Caller {
  const answer = async (response: Awaited<ReturnType<typeof http.get>>): Promise<Answer> => {
    const { result, error } = (await response.json()) as TrpcBody;
    const { 'x-request-id': _, date: __, 'set-cookie': ___, ...headers } = response.headers();
    return { status: response.status(), headers, data: result?.data, error: withoutRequestId(error) };
  };
  return {
    http,
    query: async (path, input) => {
      const params = input === undefined ? {} : { input: JSON.stringify(input) };
      return answer(await http.get(`/api/trpc/${path}`, { params }));
    },
    mutate: async (path, input = {}) => answer(await http.post(`/api/trpc/${path}`, { data: input })),
    close: () => http.dispose(),
  };
}

/** Registers a new account and logs it in. */
export async function openMember(displayName: string): Promise<Member> {
  const caller = await openCaller();
  const email = `member.${crypto.randomUUID()}@example.com`;
  const { data } = await caller.mutate('account.register', { email, password, displayName });
  await logIn(caller, email);
  return { ...caller, id: (data as { id: string }).id, email, password, loggedInAt: Date.now() };
}

/** Ends what callers hold. */
export async function closeAll(callers: readonly Caller[]): Promise<void> {
  await Promise.all(callers.map((caller) => caller.close()));
}

/** Logs in as the login page does. */
export async function logIn({ http }: Caller, email: string): Promise<void> {
  const { csrfToken } = await (await http.get('/api/auth/csrf')).json();
  const form = { email, password, csrfToken, json: 'true' };
  expect(await (await http.post('/api/auth/callback/credentials', { form })).json()).toMatchObject({
    url: expect.not.stringContaining('error'),
  });
}

/** Makes a freelancer of a member. */
export async function becomeFreelancer(
  member: Member,
  handle: string,
  displayName: string,
  headline = 'Illustrator of small, warm scenes',
): Promise<void> {
  const profile = {
    displayName,
    handle,
    headline,
    bio: 'I draw for magazines and for people who like paper.',
    skills: ['Illustration'],
    languages: [],
    country: 'AT',
    timeZone: null,
    portfolioLinks: [],
  };
  expect(await member.mutate('account.updateProfile', profile)).toMatchObject({ status: 200 });
}

/** A complete gig of this freelancer with `changes`, published; waits until the gig service knows the profile. */
export async function publishedGig(member: Member, title: string, changes: object = {}): Promise<PublishedGig> {
  const content = { ...gigContent(title), ...changes, galleryImageIds: [await sentPicture(member)], publish: true };
  let answer: Answer | undefined;
  await expect(async () => {
    answer = await member.mutate('gigs.create', content);
    expect(answer).toMatchObject({ status: 200 });
  }).toPass();
  return answer?.data as PublishedGig;
}

/** A picture for a gallery, sent as pages send it; its id once it can be used. */
export async function sentPicture(member: Member): Promise<string> {
  const { name, buffer } = await coverFile();
  const purpose = 'gallery';
  const { data } = await member.mutate('files.open', { purpose, name, size: buffer.length });
  const { file, upload } = data as { file: { id: string }; upload: { url: string; headers: Record<string, string> } };
  expect((await member.http.put(upload.url, { headers: upload.headers, data: buffer })).status()).toBe(204);
  const { id } = file;
  await member.mutate('files.complete', { purpose, id });
  await expect(async () => {
    expect(await member.query('files.get', { purpose, id })).toMatchObject({ data: { status: 'ready' } });
  }).toPass();
  return id;
}

/** Changes a gig of this freelancer, as it is stored now. */
export async function editGig(member: Member, { id }: PublishedGig, change: object): Promise<void> {
  const { data } = await member.query('gigs.get', { id });
  const { version } = data as PublishedGig;
  expect(await member.mutate('gigs.update', { id, version, ...change })).toMatchObject({ status: 200 });
}

function gigContent(title: string) {
  return {
    title,
    category: 'graphics-and-design',
    subcategory: 'illustration',
    tags: ['illustration'],
    description: 'I draw a scene from your story by hand, and send you the pencil first. '.repeat(3),
    packages: [
      {
        tier: 'basic',
        name: 'Pencil sketch',
        description: 'One scene in pencil.',
        priceMinor: 5_000,
        deliveryDays: 3,
        revisions: 1,
        features: [],
      },
    ],
    extras: [],
    faq: [],
    requirements: [],
  };
}

/** An error without what is different every time. */
function withoutRequestId(error: TrpcBody['error']): unknown {
  if (!error?.data) return error;
  const { requestId: _, ...data } = error.data;
  return { ...error, data };
}
