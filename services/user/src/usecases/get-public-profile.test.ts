import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freelancerProfile, startUserService, type UserUnderTest } from '../testing/user-under-test.ts';

describe('public profiles', () => {
  let service: UserUnderTest;
  beforeAll(async () => {
    service = await startUserService();
  });
  afterAll(() => service.stop());

  const get = (path: string) => service.request('GET', `/api/users/${path}`);

  it('are read by anyone, by id and by handle in any case, without e-mail or anything private', async () => {
    const { accessToken, user } = await service.signUp();
    const profile = freelancerProfile('public-ada');
    await service.request('PUT', '/api/users/profile', { token: accessToken, body: profile });
    const byId = await get(user.id);
    expect(byId).toMatchObject({ status: 200 });
    const facts = { userId: user.id, isFreelancer: true, avatarId: null, memberSince: user.createdAt };
    expect(byId.body).toEqual({ ...profile, ...facts });
    expect((await get('by-handle/Public-Ada')).body).toEqual(byId.body);
    expect(JSON.stringify(byId.body)).not.toMatch(/@|email|password|operator|roles/i);
  });

  it('of a buyer say that they are none of a freelancer', async () => {
    const { id } = await service.register({ displayName: 'Buyer' });
    expect(await get(id)).toMatchObject({
      status: 200,
      body: { displayName: 'Buyer', handle: null, isFreelancer: false },
    });
  });

  it.each(['0190a5d0-ac96-774b-bcce-b302099a8057', 'not-an-id', 'by-handle/nobody-here', 'by-handle/!!'])(
    'of %s are not found',
    async (path) => {
      expect(await get(path)).toMatchObject({ status: 404, body: { defined: true, code: 'NOT_FOUND' } });
    },
  );
});
