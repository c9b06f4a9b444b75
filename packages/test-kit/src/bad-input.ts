import { describe, expect, test } from 'vitest';
import { contractRequest, pathParametersOf, type RoutedProcedure, routeOf } from './contract-request.ts';
import type { DatabaseState } from './database-state.ts';
import type { RequestOptions, TestAnswer, TestRequest } from './request.ts';

/** Bad values of one field by what is wrong with them; `undefined` leaves the field out. */
export type BadValues = Readonly<Record<string, unknown>>;

/** How the input of one procedure can be wrong. */
export interface InputTable {
  /** Good input that the bad values are put into. */
  valid: object | (() => Promise<object>);
  /** By dotted path, the same that the answer names: `packages.0.priceMinor`. Every field of the contract is needed. */
  fields: Readonly<Record<string, BadValues>>;
}

/** A contract and how the input of each procedure can be wrong; `null` for a procedure that takes none. */
export interface BadInput<Names extends string> {
  contract: Record<Names, RoutedProcedure>;
  tables: Record<Names, InputTable | null>;
  request: TestRequest;
  /** A signed-in person. */
  caller(): Promise<RequestOptions>;
  /** Each an access token that must be refused, by what is wrong with it. */
  badTokens(): Promise<Record<string, string>>;
  /** What is stored; refused calls must not change it. */
  state(): Promise<DatabaseState>;
}

const UNKNOWN = 'unknownField';
const OVER_ONE_MEBIBYTE = 1_100_000;
const json = { 'content-type': 'application/json' };

/** Makes the tests of bad input for every procedure. Call it at the top of a test file. */
export function describeBadInput<Names extends string>(options: BadInput<Names>): void {
  for (const name of Object.keys(options.contract) as Names[]) {
    describe(name, () => describeProcedure(options, name));
  }
}

function describeProcedure<Names extends string>(options: BadInput<Names>, name: Names): void {
  const { contract, tables, request, state } = options;
  const procedure = contract[name];
  const table = tables[name];
  const { method } = routeOf(procedure);
  const ask = async (input: object, extra: RequestOptions = {}) => {
    const { body, ...target } = contractRequest(procedure, input);
    const caller = extra.token === undefined ? await options.caller() : {};
    return request(target.method, target.path, { ...caller, ...(body !== undefined && { body }), ...extra });
  };
  const valid = async (): Promise<object> => {
    if (!table) return {};
    return typeof table.valid === 'function' ? table.valid() : table.valid;
  };
  const unchanged = async (calls: () => Promise<void>) => {
    const before = await state();
    await calls();
    expect(await state()).toEqual(before);
  };

  test('a token that is wrong in any way is refused', async () => {
    const input = await valid();
    const tokens = Object.entries(await options.badTokens());
    await unchanged(async () => {
      const answers = await outcomes(tokens.map(([what, token]) => [what, () => ask(input, { token })]));
      expect(answers).toEqual(Object.fromEntries(tokens.map(([what]) => [what, '401 UNAUTHENTICATED'])));
    });
  });
  if (!table) return;

  test('each bad field is named', async () => {
    const input = await valid();
    expect(topFields(table)).toEqual(declaredFields(procedure));
    const cases = Object.entries(table.fields).flatMap(([path, values]) =>
      Object.entries(values).map(([what, value]) => ({ path, what: `${path}: ${what}`, value })),
    );
    await unchanged(async () => {
      const answers = await outcomes(
        cases.map(({ what, path, value }) => [what, () => ask(withValue(input, path, value))]),
      );
      expect(answers).toEqual(Object.fromEntries(cases.map(({ what, path }) => [what, refusal([path])])));
    });
  });

  test('all bad fields are named at once, unknown ones too', async () => {
    const paths = leafPaths(table);
    const worst = paths.reduce(
      (input, path) => withValue(input, path, firstValue(table.fields[path])),
      withValue(await valid(), UNKNOWN, 'x'),
    );
    await unchanged(async () => expect(outcome(await ask(worst))).toBe(refusal([...paths, UNKNOWN])));
  });
  if (method === 'GET') return;

  test('what is not JSON, no object or too big is refused', async () => {
    const input = await valid();
    const asBody = (body: string) => () => ask(input, { body, headers: json });
    await unchanged(async () => {
      const answers = await outcomes([
        ['cut off', asBody('{"a":')],
        ['not UTF-8 text', asBody('\u0000')],
        ['another type', () => ask(input, { body: 'a=1', headers: { 'content-type': 'text/plain' } })],
        ['too big', asBody(JSON.stringify({ [UNKNOWN]: 'x'.repeat(OVER_ONE_MEBIBYTE) }))],
      ]);
      expect(answers).toEqual({
        'cut off': '400 MALFORMED_REQUEST',
        'not UTF-8 text': '400 MALFORMED_REQUEST',
        'another type': '415 UNSUPPORTED_MEDIA',
        'too big': '413 PAYLOAD_TOO_LARGE',
      });
      for (const body of ['[]', '"text"', '7', 'true', 'null']) {
        expect([body, (await ask(input, { body, headers: json })).status]).toEqual([body, 422]);
      }
    });
  });
}

async function outcomes(calls: readonly [string, () => Promise<TestAnswer>][]): Promise<Record<string, string>> {
  const entries: [string, string][] = [];
  for (const [what, call] of calls) entries.push([what, outcome(await call())]);
  return Object.fromEntries(entries);
}

/** Status and code, and the fields that are named: `422 VALIDATION_FAILED body,title`. */
function outcome({ status, body }: TestAnswer): string {
  const { code = '', data } = (body ?? {}) as { code?: string; data?: { fields?: { path: string }[] } };
  const paths = data?.fields?.map(({ path }) => path) ?? [];
  return [status, code, [...new Set(paths)].sort().join()].filter((part) => part !== '').join(' ');
}

function refusal(paths: readonly string[]): string {
  return `422 VALIDATION_FAILED ${[...paths].sort().join()}`;
}

/** The input with another value at the path; `undefined` removes what is there. */
function withValue(input: object, path: string, value: unknown): object {
  const copy: unknown = structuredClone(input);
  const names = path.split('.');
  const last = names.pop() ?? '';
  const parent = names.reduce((at, name) => (at as Record<string, unknown>)[name], copy) as Record<string, unknown>;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy as object;
}

function firstValue(values: BadValues | undefined): unknown {
  return Object.values(values ?? {})[0];
}

/** Paths with no other path below them. */
function leafPaths({ fields }: InputTable): string[] {
  const paths = Object.keys(fields);
  return paths.filter((path) => !paths.some((other) => other.startsWith(`${path}.`)));
}

function topFields({ fields }: InputTable): string[] {
  return [...new Set(Object.keys(fields).map((path) => path.split('.')[0] ?? ''))].sort();
}

/** Fields of the procedure's input outside of its path. */
function declaredFields(procedure: RoutedProcedure): string[] {
  const schema = procedure['~orpc'].inputSchema as { shape: object };
  const inPath = pathParametersOf(procedure);
  return Object.keys(schema.shape)
    .filter((name) => !inPath.includes(name))
    .sort();
}
