import { gigContract } from '@craftlane/contracts';
import { createServiceClient } from '@craftlane/service-kit/client';
import { newId } from '@craftlane/service-kit/ids';
import { drawCover } from '../seed/cover/draw-cover.ts';
import { gigContent } from '../seed/gig-content.ts';
import { designers } from '../seed/gigs/design.ts';
import { sendFile } from '../send-file.ts';
import type { ServiceName } from '../stack/names.ts';
import type { Stack } from '../stack.ts';

/** What came back, and after how long. */
export interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
  tookMs: number;
}

/** Somebody who is signed in. */
export interface Person {
  userId: string;
  token: string;
  email: string;
}

/** A freelancer with a published gig, and the steps that faults are tried on. */
export interface Market {
  freelancer: Person;
  gigId: string;
  /** Registers and signs in somebody new. */
  addPerson(): Promise<Person>;
  ask(service: ServiceName, method: string, path: string, options?: AskOptions): Promise<Answer>;
}

/** How to ask a service. */
export interface AskOptions {
  as?: Person;
  body?: object | FormData;
  key?: string;
}

const PASSWORD = 'a sentence nobody else has';

/** Makes the freelancer and the gig through the services' own APIs. */
export async function openMarket({ urls }: Stack): Promise<Market> {
  const ask: Market['ask'] = (service, method, path, options = {}) =>
    askUrl(method, `${urls[service]}${path}`, options);
  const addPerson = async () => {
    const email = `${newId()}@example.com`;
    const body = { email, password: PASSWORD, displayName: 'Somebody New' };
    need(201, await ask('user', 'POST', '/api/users/register', { body }));
    const session = need(200, await ask('user', 'POST', '/api/users/login', { body: { email, password: PASSWORD } }));
    const { accessToken, user } = session as { accessToken: string; user: { id: string } };
    return { userId: user.id, token: accessToken, email };
  };
  const freelancer = await addPerson();
  return { freelancer, gigId: await publishGig(ask, freelancer, urls.gig), addPerson, ask };
}

async function publishGig(ask: Market['ask'], freelancer: Person, gigUrl: string): Promise<string> {
  const [seed] = designers;
  const [gig] = seed?.gigs ?? [];
  if (!seed || !gig) throw new Error('The demo has no designer.');
  const { headline, bio, country, timeZone } = seed;
  const languages = seed.languages.map(([code, level]) => ({ code, level }));
  const profile = {
    displayName: seed.name,
    handle: `f-${newId().slice(-12)}`,
    headline,
    bio,
    country,
    timeZone,
    languages,
  };
  const whole = { ...profile, skills: [...seed.skills], portfolioLinks: [] };
  need(200, await ask('user', 'PUT', '/api/users/profile', { as: freelancer, body: whole }));
  const cover = await drawCover({ ...gig, category: seed.category });
  const client = createServiceClient(gigContract, { baseUrl: gigUrl });
  const context = { accessToken: freelancer.token };
  const sent = { purpose: 'gallery', name: 'cover.webp', bytes: cover } as const;
  const imageId = await sendFile({ client, baseUrl: gigUrl }, { context }, sent);
  const body = { ...gigContent(seed, gig, imageId, newId), publish: true };
  return String(need(201, await ask('gig', 'POST', '/api/gigs', { as: freelancer, body })).id);
}

async function askUrl(method: string, url: string, { as, body, key }: AskOptions): Promise<Answer> {
  const begin = performance.now();
  const response = await fetch(url, {
    method,
    headers: {
      ...(as && { authorization: `Bearer ${as.token}` }),
      ...(key && { 'idempotency-key': key }),
      ...(body && !(body instanceof FormData) && { 'content-type': 'application/json' }),
    },
    ...(body && { body: body instanceof FormData ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const { status, headers } = response;
  return { status, headers, body: text === '' ? {} : JSON.parse(text), tookMs: performance.now() - begin };
}

function need(status: number, answer: Answer): Record<string, unknown> {
  if (answer.status !== status) throw new Error(`Expected ${status}, got ${JSON.stringify(answer)}`);
  return answer.body;
}
