import { expect, test } from 'vitest';
import { PASSWORD, startUserService } from '../testing/user-under-test.ts';

const ROUNDS = 300;

test.skipIf(process.env.LONG !== '1')(
  'an unknown e-mail cannot be told from a known one by the time of the answer',
  async () => {
    const env = { LOGIN_TRIES_PER_ACCOUNT: '10000', LOGIN_TRIES_PER_ADDRESS: '10000' };
    const service = await startUserService({ env });
    const { email } = await service.register();
    const timeMs = async (login: string) => {
      const startedAt = performance.now();
      const body = { email: login, password: `${PASSWORD}, but wrong` };
      const { status } = await service.request('POST', '/api/users/login', { body });
      expect(status).toBe(401);
      return performance.now() - startedAt;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    // In turns, so that whatever else the machine does slows both alike.
    for (let round = 0; round < ROUNDS; round++) {
      known.push(await timeMs(email));
      unknown.push(await timeMs('nobody@example.com'));
    }
    await service.stop();
    const ratio = median(known) / median(unknown);
    expect(ratio).toBeGreaterThan(0.85);
    expect(ratio).toBeLessThan(1.18);
  },
  120_000,
);

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
