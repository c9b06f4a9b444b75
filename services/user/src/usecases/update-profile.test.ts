import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { users } from '../db/schema.ts';
import { emptyProfile } from '../domain/user.ts';
import { freelancerProfile, startUserService, type UserUnderTest } from '../testing/user-under-test.ts';

describe('the own profile', () => {
  let service: UserUnderTest;
  beforeAll(async () => {
    service = await startUserService();
  });
  afterAll(() => service.stop());

  const put = (token: string, body: unknown) => service.request('PUT', '/api/users/profile', { token, body });
  const eventsOf = (userId: string) =>
    service.events.of('user.profile-updated.v1', 'web').filter((event) => event.aggregateId === userId);

  it('is read by its owner, e-mail included', async () => {
    const { accessToken, user } = await service.signUp();
    expect(await service.request('GET', '/api/users/profile', { token: accessToken })).toMatchObject({
      status: 200,
      body: user,
    });
  });

  it('is neither read nor written without signing in, nor with a foreign token', async () => {
    const body = freelancerProfile('nobody');
    const refused = { status: 401, body: { defined: true, code: 'UNAUTHENTICATED' } };
    expect(await service.request('GET', '/api/users/profile')).toMatchObject(refused);
    expect(await service.request('PUT', '/api/users/profile', { body })).toMatchObject(refused);
    const { user } = await service.signUp();
    expect(await service.request('GET', '/api/users/profile', { as: user.id })).toMatchObject({ status: 401 });
  });

  it('is no longer reachable with an access token that is over', async () => {
    const { accessToken } = await service.signUp();
    service.clock.advance(606_000);
    expect((await service.request('GET', '/api/users/profile', { token: accessToken })).status).toBe(401);
  });

  it('answers UNAUTHENTICATED when the account is gone', async () => {
    const { accessToken, user } = await service.signUp();
    await service.db.delete(users).where(eq(users.id, user.id));
    expect((await service.request('GET', '/api/users/profile', { token: accessToken })).status).toBe(401);
    expect((await put(accessToken, freelancerProfile('gone'))).status).toBe(401);
  });

  it('makes a freelancer when complete, and states it with a higher version', async () => {
    const { accessToken, user } = await service.signUp();
    const profile = freelancerProfile('ada');
    const { status, body } = await put(accessToken, { ...profile, handle: ' ADA ' });
    expect(status).toBe(200);
    expect(body).toEqual({ ...user, roles: ['buyer', 'freelancer'], profile });
    for (const subscriber of ['gig', 'chat', 'payment', 'web']) {
      const [event] = await service.events.waitFor('user.profile-updated.v1', { subscriber });
      expect(event).toMatchObject({
        aggregateId: user.id,
        aggregateVersion: 2,
        data: { userId: user.id, handle: 'ada', isFreelancer: true, country: 'GB', languages: profile.languages },
      });
      expect(JSON.stringify(event)).not.toContain(user.email);
    }
  });

  it('written again the same states nothing; less of it ends being a freelancer', async () => {
    const { accessToken, user } = await service.signUp();
    const profile = freelancerProfile('again');
    await put(accessToken, profile);
    expect((await put(accessToken, profile)).status).toBe(200);
    expect((await put(accessToken, { ...profile, skills: [] })).body).toMatchObject({ roles: ['buyer'] });
    await service.events.waitFor('user.profile-updated.v1', { subscriber: 'web' });
    await expect
      .poll(() =>
        eventsOf(user.id)
          .map((event) => event.aggregateVersion)
          .sort(),
      )
      .toEqual([2, 3]);
    const [row] = await service.db.select().from(users).where(eq(users.id, user.id));
    expect(row?.version).toBe(3);
  });

  it('answers every bad field at once and stores none', async () => {
    const { accessToken, user } = await service.signUp();
    const { status, body } = await put(accessToken, {
      ...freelancerProfile('Bad Handle!'),
      displayName: '',
      headline: 'x'.repeat(81),
      bio: 'x'.repeat(1201),
      languages: [{ code: 'english', level: 'native' }],
      country: 'Austria',
      timeZone: 'Mars/Olympus',
      portfolioLinks: [{ label: 'x', url: 'javascript:alert(1)' }],
      isOperator: true,
    });
    expect(status).toBe(422);
    const { data } = body as { data: { fields: { path: string }[] } };
    expect(new Set(data.fields.map((field) => field.path))).toEqual(
      new Set([
        'displayName',
        'handle',
        'headline',
        'bio',
        'languages.0.code',
        'country',
        'timeZone',
        'portfolioLinks.0.url',
        'isOperator',
      ]),
    );
    expect((await service.request('GET', '/api/users/profile', { token: accessToken })).body).toEqual(user);
  });

  it('refuses a handle that somebody has, in any case, also when two race for it', async () => {
    const people = await Promise.all(Array.from({ length: 4 }, () => service.signUp()));
    const answers = await Promise.all(people.map(({ accessToken }) => put(accessToken, freelancerProfile('Wanted'))));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409]);
    expect(answers.find((answer) => answer.status === 409)?.body).toMatchObject({
      defined: true,
      code: 'HANDLE_TAKEN',
    });
  });

  it('frees the handle when it is given up', async () => {
    const [one, two] = [await service.signUp(), await service.signUp()];
    await put(one.accessToken, freelancerProfile('passed-on'));
    await put(one.accessToken, emptyProfile('One'));
    expect((await put(two.accessToken, freelancerProfile('passed-on'))).status).toBe(200);
  });

  it('written in parallel counts every version once', async () => {
    const { accessToken, user } = await service.signUp();
    const bios = ['one', 'two', 'three', 'four', 'five'];
    await Promise.all(bios.map((bio) => put(accessToken, { ...emptyProfile('Parallel'), bio })));
    await expect
      .poll(() =>
        eventsOf(user.id)
          .map((event) => event.aggregateVersion)
          .sort(),
      )
      .toEqual([2, 3, 4, 5, 6]);
  });
});
