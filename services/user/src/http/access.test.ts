import { userPolicy } from '@craftlane/contracts/policy';
import { userContract } from '@craftlane/contracts/user';
import { type AccessThing, describeAccess } from '@craftlane/test-kit/access-matrix';
import { databaseState } from '@craftlane/test-kit/database-state';
import { untilFilesSettled } from '@craftlane/test-kit/files';
import { afterAll, expect, test } from 'vitest';
import { emptyProfile } from '../domain/user.ts';
import { publishIssuerKey } from '../testing/known-key.ts';
import { freelancerProfile, PASSWORD, startUserService } from '../testing/user-under-test.ts';

const service = await startUserService();
afterAll(() => service.stop());
await publishIssuerKey(service);

const { email } = await service.register();
let handles = 0;
let newcomers = 0;

const person = async (): Promise<AccessThing> => {
  const { id } = await service.register();
  return { id, owner: { as: id } };
};
const handle = async (): Promise<AccessThing> => {
  const { owner } = await person();
  handles += 1;
  const profile = freelancerProfile(`somebody-${handles}`);
  expect((await service.request('PUT', '/api/users/profile', { ...owner, body: profile })).status).toBe(200);
  return { id: profile.handle, owner };
};
const newcomer = () => {
  newcomers += 1;
  return { email: `newcomer-${newcomers}@example.com`, password: PASSWORD, displayName: 'New Comer' };
};
/** A picture whose bytes have arrived. */
const file = async (): Promise<AccessThing> => {
  const { id } = await service.register();
  const { file: opened, upload } = await service.openFile(id, 'me.png', 9, 'avatar');
  expect(await service.sendBytes(upload, Buffer.from('some bytes').subarray(1))).toBe(204);
  return { id: opened.id, owner: { as: id } };
};
const { refreshToken } = await service.logIn(email);

describeAccess({
  contract: userContract,
  policy: userPolicy,
  request: service.request,
  stranger: async (roles = []) => ({ ...(await person()).owner, roles }),
  state: async () => {
    await untilFilesSettled(service.db);
    return databaseState(service.db);
  },
  samples: {
    register: { thing: person, input: newcomer },
    login: { thing: person, input: () => ({ email, password: PASSWORD }) },
    refresh: { thing: person, input: () => ({ refreshToken }) },
    logout: { thing: person, input: () => ({ refreshToken }) },
    getProfile: { thing: person, input: () => ({}) },
    updateProfile: { thing: person, input: () => emptyProfile('Somebody New') },
    setAvatar: { thing: person, input: () => ({ fileId: null }) },
    openFile: { thing: person, input: () => ({ purpose: 'avatar', name: 'me.png', size: 9 }) },
    completeFile: { thing: file, input: (id) => ({ id }) },
    getFile: { thing: file, input: (id) => ({ id }) },
    getPublicProfile: { thing: person, input: (id) => ({ id }) },
    getPublicProfileByHandle: { thing: handle, input: (id) => ({ handle: id }), missing: 'nobody-at-all' },
    jwks: { thing: person, input: () => ({}) },
  },
});

test("a profile that is changed is the token's own, and nobody else's", async () => {
  const [self, other] = [await person(), await person()];
  const body = { ...emptyProfile('Changed Name'), id: other.id };
  const refused = await service.request('PUT', '/api/users/profile', { ...self.owner, body });
  expect(refused).toMatchObject({ status: 422, body: { data: { fields: [{ path: 'id' }] } } });
  await service.request('PUT', '/api/users/profile', { ...self.owner, body: emptyProfile('Changed Name') });
  const { body: theirs } = await service.request('GET', '/api/users/profile', other.owner);
  expect(theirs).toMatchObject({ id: other.id, profile: { displayName: expect.stringMatching(/^Person/) } });
});

test('the token of an account that never was is not signed in', async () => {
  const { id } = await person();
  const stranger = { as: id.replace(/^.{8}/, '00000000') };
  for (const [method, body] of [
    ['GET', undefined],
    ['PUT', emptyProfile('Nobody')],
  ] as const) {
    const before = await databaseState(service.db);
    const answer = await service.request(method, '/api/users/profile', { ...stranger, ...(body && { body }) });
    expect(answer).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    expect(await databaseState(service.db)).toEqual(before);
  }
});
