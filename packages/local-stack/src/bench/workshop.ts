import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { showEvent } from '../screen.ts';
import { demoBuyer, demoEmail, demoPassword } from '../seed/accounts.ts';
import { seedWhenEmpty } from '../seed-when-empty.ts';
import { loadSecrets, type Secrets } from '../stack/secrets.ts';
import { type Stack, type StackOptions, startStack } from '../stack.ts';
import type { PartEvent } from '../supervisor/part.ts';
import { memoryMb } from './memory.ts';
import type { Result } from './report.ts';

/** A demo account with a token to call services with. */
export type Account = { id: string; token: string };

/** A seeded stack to measure, and the things in it that measures use. */
export type Workshop = {
  stack: Stack;
  secrets: Secrets;
  /** One published gig. */
  gig: { id: string; slug: string };
  buyer: Account;
  freelancer: Account;
  /** What the start itself showed. */
  results: Result[];
  signal: AbortSignal;
  stop(): Promise<void>;
};

/** The handle of the freelancer that measures act as. */
export const FREELANCER = 'marta-oliveira';

const loginSchema = z.object({ accessToken: z.string(), user: z.object({ id: z.string() }) });
const hitsSchema = z.object({ hits: z.array(z.object({ id: z.string(), slug: z.string() })).min(1) });

/** Starts a fresh stack with the demo on free ports, then starts it once more to time that. */
export async function startWorkshop(dataDir: string, signal: AbortSignal): Promise<Workshop> {
  const options: StackOptions = {
    dataDir,
    ports: 'ephemeral',
    distDir: '.next-bench',
    // CONTROL lets a measure send the sandbox's webhooks itself.
    env: { BENCH_PAGES: '1', CONTROL: '1', LOGIN_TRIES_PER_ADDRESS: '1000', REGISTRATIONS_PER_ADDRESS: '10000' },
    signal,
    tell: showEvent,
  };
  let isBuilding = false;
  const tell = (event: PartEvent) => {
    isBuilding ||= event.kind === 'preparing';
    showEvent(event);
  };
  const beginFirst = performance.now();
  const first = await startStack({ ...options, fresh: true, tell });
  const firstS = (performance.now() - beginFirst) / 1000;
  await seedWhenEmpty(first, dataDir, signal).finally(() => first.stop());
  const begin = performance.now();
  const stack = await startStack(options);
  const startS = (performance.now() - begin) / 1000;
  try {
    // What a start leaves behind, such as the refresh of pages, is not what the measures are about.
    await pause(5_000, undefined, { signal });
    const memory = memoryMb();
    const { hits } = hitsSchema.parse(await getJson(`${stack.urls.gig}/api/gigs/search?q=logo&pageSize=1`));
    return {
      stack,
      secrets: loadSecrets(dataDir),
      gig: hits[0] ?? { id: '', slug: '' },
      buyer: await logIn(stack, demoBuyer.email),
      freelancer: await logIn(stack, demoEmail(FREELANCER)),
      results: [firstStartResult(firstS, isBuilding), startResult(startS), memoryResult(memory)],
      signal,
      stop: stack.stop,
    };
  } catch (error) {
    await stack.stop();
    throw error;
  }
}

/** The JSON a service answers with. @throws Error when the status is not 2xx */
export async function getJson(url: string, init: RequestInit = {}): Promise<unknown> {
  const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

/** What makes a request one of this account, with a JSON body when given. */
export function as({ token }: Account, body?: unknown): RequestInit {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
}

/** A demo account, logged in just now; its token lasts ten minutes. */
export async function logIn({ urls }: Stack, email: string): Promise<Account> {
  const body = JSON.stringify({ email, password: demoPassword });
  const headers = { 'content-type': 'application/json' };
  const answer = await getJson(`${urls.user}/api/users/login`, { method: 'POST', headers, body });
  const { accessToken, user } = loginSchema.parse(answer);
  return { id: user.id, token: accessToken };
}

/** A build of the pages takes longer than everything else, and is there the next time. */
function firstStartResult(seconds: number, withBuild: boolean): Result {
  const detail = `empty data folder; all parts ready${withBuild ? '; the pages were built on the way' : ''}`;
  const goal = { max: withBuild ? 180 : 30 };
  return { name: 'first start of the stack', value: seconds, unit: 's', goal, detail, raw: seconds };
}

function startResult(seconds: number): Result {
  const detail = 'everything installed and built; all parts ready';
  return { name: 'second start of the stack', value: seconds, unit: 's', goal: { max: 15 }, detail, raw: seconds };
}

function memoryResult(mb: number): Result {
  const detail = 'sum of PSS, all parts and their supervisor';
  return { name: 'memory of the running stack', value: mb, unit: 'MB', goal: { max: 1536 }, detail, raw: mb };
}
