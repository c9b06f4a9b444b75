import { describe, expect, test, vi } from 'vitest';
import { WebError } from '../web-error';
import { createSessionRefresher } from './refresh';
import { issuedTokens, storedSession } from './session.fixture';

describe('refreshing a session', () => {
  test('twenty tabs with the same token cause one call and get the same successor', async () => {
    const callService = vi.fn(async () => issuedTokens('next'));
    const refresh = createSessionRefresher({ callService, nowMs: () => 1_000 });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => refresh(storedSession())));
    expect(callService).toHaveBeenCalledOnce();
    expect(new Set(outcomes).size).toBe(1);
    expect(outcomes[0]).toMatchObject({
      kind: 'renewed',
      session: { refreshToken: 'refresh-next', accessExpiresAt: 601_000 },
    });
  });

  test('a request that comes shortly after with the old token shares the answer', async () => {
    const clock = { nowMs: 0 };
    const callService = vi.fn(async () => issuedTokens('next'));
    const refresh = createSessionRefresher({ callService, nowMs: () => clock.nowMs });
    await refresh(storedSession());
    clock.nowMs = 19_000;
    await refresh(storedSession());
    expect(callService).toHaveBeenCalledOnce();
    clock.nowMs = 21_000;
    await refresh(storedSession());
    expect(callService).toHaveBeenCalledTimes(2);
  });

  test('two sessions are renewed independently', async () => {
    const callService = vi.fn(async (token: string) => issuedTokens(`after-${token}`));
    const refresh = createSessionRefresher({ callService, nowMs: () => 0 });
    const [one, other] = await Promise.all([
      refresh(storedSession({ refreshToken: 'one' })),
      refresh(storedSession({ refreshToken: 'other' })),
    ]);
    expect(one).toMatchObject({ session: { refreshToken: 'refresh-after-one' } });
    expect(other).toMatchObject({ session: { refreshToken: 'refresh-after-other' } });
  });

  test('an ended family is told apart from a service that does not answer, and neither is remembered', async () => {
    const callService = vi
      .fn<() => Promise<ReturnType<typeof issuedTokens>>>()
      .mockRejectedValueOnce(new WebError('UNAVAILABLE', 'no answer'))
      .mockRejectedValueOnce(new WebError('SESSION_EXPIRED', 'ended'))
      .mockResolvedValueOnce(issuedTokens('next'));
    const refresh = createSessionRefresher({ callService, nowMs: () => 0 });
    expect(await refresh(storedSession())).toMatchObject({ kind: 'unavailable' });
    expect(await refresh(storedSession())).toEqual({ kind: 'ended' });
    expect(await refresh(storedSession())).toMatchObject({ kind: 'renewed' });
  });
});
