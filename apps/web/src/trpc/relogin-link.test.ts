import { TRPCClientError } from '@trpc/client';
import { observable, observableToPromise } from '@trpc/server/observable';
import { beforeEach, expect, test, vi } from 'vitest';
import { logInWanted, settleLogIn } from './relogin';
import { reloginLink } from './relogin-link';

type Chain = Parameters<ReturnType<ReturnType<typeof reloginLink>>>[0];

beforeEach(() => settleLogIn(false));

test('a refused call waits for the log-in and is sent once more', async () => {
  const send = vi.fn().mockReturnValueOnce('SESSION_EXPIRED').mockReturnValueOnce(null);
  const answer = call(send);
  await vi.waitUntil(logInWanted.read);
  settleLogIn(true);
  expect(await answer).toBe('done');
  expect(send).toHaveBeenCalledTimes(2);
});

test('two refused calls wait together', async () => {
  const calls = [
    call(vi.fn().mockReturnValueOnce('UNAUTHENTICATED')),
    call(vi.fn().mockReturnValueOnce('UNAUTHENTICATED')),
  ];
  await vi.waitUntil(logInWanted.read);
  settleLogIn(true);
  expect(await Promise.all(calls)).toEqual(['done', 'done']);
  expect(logInWanted.read()).toBe(false);
});

test('refusing to log in lets the error through', async () => {
  const answer = call(() => 'UNAUTHENTICATED');
  await vi.waitUntil(logInWanted.read);
  settleLogIn(false);
  await expect(answer).rejects.toThrow('UNAUTHENTICATED');
});

test('a quiet call and any other error are not held', async () => {
  await expect(call(() => 'UNAUTHENTICATED', true)).rejects.toThrow('UNAUTHENTICATED');
  await expect(call(() => 'NOT_FOUND')).rejects.toThrow('NOT_FOUND');
  expect(logInWanted.read()).toBe(false);
});

/** Runs one operation through the link; `send` answers the error code of each attempt, or nothing for success. */
function call(send: () => string | null | undefined, quiet = false): Promise<unknown> {
  const next: Chain['next'] = () =>
    observable((observer) => {
      const code = send();
      if (code) return observer.error(failure(code));
      observer.next({ result: { type: 'data', data: 'done' } });
      observer.complete();
    });
  const op = { id: 1, type: 'query', path: 'x', input: undefined, context: { quiet }, signal: null } as Chain['op'];
  const result = reloginLink()({})({ op, next });
  return observableToPromise(result).then((envelope) => ('data' in envelope.result ? envelope.result.data : null));
}

function failure(code: string) {
  const data = { code, message: code, fields: [], data: null, httpStatus: 401, requestId: 'r' };
  return TRPCClientError.from<never>({ error: { code: -32603, message: code, data } } as never);
}
