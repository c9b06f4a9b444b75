import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startUserService, type UserUnderTest } from '../testing/user-under-test.ts';
import { grantOperator } from './grant-operator.ts';

describe('granting the operator role', () => {
  let service: UserUnderTest;
  beforeAll(async () => {
    service = await startUserService();
  });
  afterAll(() => service.stop());

  it('shows from the next login on, and may be repeated', async () => {
    const { email } = await service.register();
    await grantOperator(service.db, ` ${email.toUpperCase()} `);
    await grantOperator(service.db, email);
    expect((await service.logIn(email)).user.roles).toEqual(['buyer', 'operator']);
  });

  it('to an e-mail without account says so', async () => {
    await expect(grantOperator(service.db, 'nobody@example.com')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
