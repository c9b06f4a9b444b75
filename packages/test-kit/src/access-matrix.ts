import type { AccessRow } from '@craftlane/contracts/policy';
import { newId } from '@craftlane/service-kit/ids';
import { describe, expect, test } from 'vitest';
import { contractRequest, pathParametersOf, type RoutedProcedure } from './contract-request.ts';
import type { DatabaseState } from './database-state.ts';
import type { RequestOptions, TestAnswer, TestRequest } from './request.ts';

/** A thing with its people; each is how to ask as this person. */
export interface AccessThing {
  /** Empty when the procedure touches no thing. */
  id: string;
  /** Who may call the procedure about it. */
  owner: RequestOptions;
  /** The second person of a conversation or order. */
  other?: RequestOptions;
}

/** How to try a procedure. */
export interface AccessSample {
  /** A new thing that the owner can use the procedure on; hidden from others where that exists. */
  thing(): Promise<AccessThing>;
  /** Input that is good apart from the id. */
  input(id: string): object;
  /** An id nobody has; a fresh UUID by default. */
  missing?: string;
  /** What the owner is answered, when it is no success. */
  ownerStatus?: number;
  /** What a malformed id is answered: 404 in a path, 422 elsewhere by default. */
  malformedStatus?: 404 | 422;
  /** Id of a thing that is shown to everybody. */
  shown?(): Promise<string>;
}

/** A contract with its policy, and how to try each procedure. */
export interface AccessMatrix<Names extends string> {
  contract: Record<Names, RoutedProcedure>;
  policy: Record<Names, AccessRow>;
  samples: Record<Names, AccessSample>;
  request: TestRequest;
  /** A new signed-in person who has to do with nothing; with roles when the service knows them from the token. */
  stranger(roles?: readonly string[]): Promise<RequestOptions>;
  /** What is stored; refused calls must not change it. */
  state(): Promise<DatabaseState>;
}

const NOBODY: RequestOptions = {};
const MALFORMED = 'not-an-id';

/** Makes the tests of every procedure × caller × id from the policy. Call it at the top of a test file. */
export function describeAccess<Names extends string>(matrix: AccessMatrix<Names>): void {
  for (const name of Object.keys(matrix.policy) as Names[]) {
    describe(name, () => describeProcedure(tryOut(matrix, name)));
  }
}

interface Trial {
  row: AccessRow;
  sample: AccessSample;
  malformedStatus: number;
  ask(id: string, as: RequestOptions): Promise<TestAnswer>;
  /** Runs calls that must leave everything as it was. */
  refused<T>(calls: () => Promise<T>): Promise<T>;
  /** A stranger with and one without a mighty role. */
  strangers(): Promise<RequestOptions[]>;
}

function tryOut<Names extends string>(matrix: AccessMatrix<Names>, name: Names): Trial {
  const { contract, policy, samples, request, state } = matrix;
  const sample = samples[name];
  const isOfOperators = ['party', 'operator'].includes(policy[name].thing);
  const ask: Trial['ask'] = (id, as) => {
    const { method, path, body } = contractRequest(contract[name], sample.input(id));
    return request(method, path, { ...as, ...(body !== undefined && { body }) });
  };
  return {
    row: policy[name],
    sample,
    malformedStatus: sample.malformedStatus ?? (pathParametersOf(contract[name]).length > 0 ? 404 : 422),
    ask,
    refused: async (calls) => {
      const before = await state();
      const answers = await calls();
      expect(await state()).toEqual(before);
      return answers;
    },
    // An operator is no stranger to what belongs to operators too.
    strangers: () =>
      Promise.all([matrix.stranger(), matrix.stranger(isOfOperators ? ['freelancer'] : ['freelancer', 'operator'])]),
  };
}

function describeProcedure(trial: Trial): void {
  const { thing, access } = trial.row;
  if (access === 'signedIn') test('nobody is told to sign in, whatever the id', () => nobodyIsRefused(trial));
  if (thing === 'none') test('whoever may call it is answered', () => callersAreAnswered(trial));
  else if (thing === 'operator') test('to who is no operator there is nothing', () => operatorsAreAnswered(trial));
  else test('a missing and a malformed id are refused to everybody', () => absentIsRefused(trial));
  if (thing === 'public') test('whoever may call it finds the thing', () => callersAreAnswered(trial));
  if (['visible', 'owner', 'member', 'party'].includes(thing)) {
    test('to others the thing is exactly like a missing one', () => foreignIsMissing(trial));
    test('its people are answered', () => peopleAreAnswered(trial));
  }
  if (trial.sample.shown) test('once shown it is there for everybody', () => shownIsThere(trial));
}

async function nobodyIsRefused({ sample, ask, refused }: Trial): Promise<void> {
  const { id } = await sample.thing();
  const answers = await refused(() => Promise.all([id, missingId(sample), MALFORMED].map((each) => ask(each, NOBODY))));
  for (const answer of answers) {
    expect(answer).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    expect(comparable(answer)).toEqual(comparable(answers[0]));
  }
}

async function absentIsRefused({ row, sample, malformedStatus, ask, refused, strangers }: Trial): Promise<void> {
  const { owner, other } = await sample.thing();
  const people = [owner, ...(other ? [other] : []), ...(await strangers())];
  const callers = row.access === 'public' ? [NOBODY, ...people] : people;
  await refused(async () => {
    for (const caller of callers) {
      const [missing, malformed] = [await ask(missingId(sample), caller), await ask(MALFORMED, caller)];
      expect(missing).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
      expect(malformed.status).toBe(malformedStatus);
      if (malformedStatus === 404) expect(comparable(malformed)).toEqual(comparable(missing));
    }
  });
}

async function foreignIsMissing({ row, sample, ask, refused, strangers }: Trial): Promise<void> {
  const { id } = await sample.thing();
  const callers = [...(row.access === 'public' ? [NOBODY] : []), ...(await strangers())];
  await refused(async () => {
    for (const caller of callers) {
      const [foreign, missing] = [await ask(id, caller), await ask(missingId(sample), caller)];
      expect(foreign.status).toBe(404);
      expect(comparable(foreign)).toEqual(comparable(missing));
    }
  });
}

async function peopleAreAnswered({ row, sample, ask, refused }: Trial): Promise<void> {
  const { id, owner, other } = await sample.thing();
  if (other && row.by) {
    const answer = await refused(() => ask(id, other));
    expect(answer).toMatchObject({ status: 409, body: { code: 'ILLEGAL_TRANSITION' } });
  } else if (other) {
    expect(await ask(id, other)).toSatisfy(isSuccess);
  }
  expectOwner(sample, await ask(id, owner));
}

async function callersAreAnswered({ row, sample, ask, strangers }: Trial): Promise<void> {
  const { id, owner } = await sample.thing();
  const callers = [...(row.access === 'public' ? [NOBODY] : []), ...(await strangers())];
  for (const caller of callers) expect(await ask(id, caller)).toSatisfy(isSuccess);
  expectOwner(sample, await ask(id, owner));
}

async function operatorsAreAnswered({ sample, ask, refused, strangers }: Trial): Promise<void> {
  const { id, owner } = await sample.thing();
  const callers = await strangers();
  await refused(async () => {
    for (const caller of callers)
      expect(await ask(id, caller)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  });
  expectOwner(sample, await ask(id, owner));
}

async function shownIsThere({ row, sample, ask, strangers }: Trial): Promise<void> {
  const id = (await sample.shown?.()) ?? '';
  const callers = [...(row.access === 'public' ? [NOBODY] : []), ...(await strangers())];
  for (const caller of callers) expect(await ask(id, caller)).toSatisfy(isSuccess);
}

function expectOwner({ ownerStatus }: AccessSample, answer: TestAnswer): void {
  if (ownerStatus === undefined) expect(answer).toSatisfy(isSuccess);
  else expect(answer.status).toBe(ownerStatus);
}

function isSuccess({ status }: TestAnswer): boolean {
  return status >= 200 && status < 300;
}

function missingId({ missing = newId() }: AccessSample): string {
  return missing;
}

/** Everything a caller could tell two answers apart by, without what is different every time. */
function comparable(answer: TestAnswer | undefined) {
  const headers = [...(answer?.headers ?? [])].filter(([name]) => name !== 'x-request-id' && name !== 'date');
  return { status: answer?.status, body: JSON.stringify(answer?.body), headers };
}
