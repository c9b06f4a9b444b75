import { newId } from '@craftlane/service-kit/ids';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startUserService, type UserUnderTest } from '../testing/user-under-test.ts';

describe('the own picture', () => {
  let service: UserUnderTest;
  let png: Buffer;
  beforeAll(async () => {
    service = await startUserService();
    png = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#336699' } })
      .png()
      .toBuffer();
  });
  afterAll(() => service.stop());

  const person = async () => {
    const { accessToken: token, user } = await service.signUp();
    // Files are sent with the tokens of the service itself.
    const request: typeof service.request = (method, path, { as: _, ...options } = {}) =>
      service.request(method, path, { ...options, token });
    const upload = async (bytes: Uint8Array = png, name = 'me.png') => {
      const { file, upload: link } = await opened(request, name, bytes.length);
      expect(await service.sendBytes(link, bytes)).toBe(204);
      await request('POST', `/api/users/files/${file.id}/complete`, { body: {} });
      await expect
        .poll(async () => (await request('GET', `/api/users/files/${file.id}`)).body)
        .not.toMatchObject({
          status: 'processing',
        });
      return file.id;
    };
    const setAvatar = (fileId: string | null) => request('PUT', '/api/users/avatar', { body: { fileId } });
    return { user, request, upload, setAvatar };
  };
  const opened = async (request: UserUnderTest['request'], name: string, size: number) =>
    (
      await request<Awaited<ReturnType<UserUnderTest['openFile']>>>('POST', '/api/users/files', {
        body: { purpose: 'avatar', name, size },
      })
    ).body;
  const cardsOf = (userId: string) =>
    service.events
      .of('user.profile-updated.v1', 'gig')
      .filter(({ aggregateId }) => aggregateId === userId)
      .map(({ aggregateVersion, data }) => [aggregateVersion, data.avatarId])
      .sort();

  it('is shown to everyone as a square, and stated with a higher version', async () => {
    const { user, upload, setAvatar } = await person();
    const avatarId = await upload();
    expect(await setAvatar(avatarId)).toMatchObject({ status: 200, body: { ...user, avatarId } });
    expect((await service.request('GET', `/api/users/${user.id}`)).body).toMatchObject({ avatarId });
    const shown = await fetch(`${service.url}/api/users/avatars/${avatarId}/96`);
    const bytes = Buffer.from(await shown.arrayBuffer());
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: 96, height: 96 });
    await expect.poll(() => cardsOf(user.id)).toEqual([[2, avatarId]]);
  });

  it('is replaced and removed; the same again states nothing, and the profile keeps it', async () => {
    const { user, request, upload, setAvatar } = await person();
    const [first, second] = [await upload(), await upload()];
    await setAvatar(first);
    await setAvatar(second);
    expect(await setAvatar(second)).toMatchObject({ status: 200, body: { avatarId: second } });
    const named = await request('PUT', '/api/users/profile', { body: { ...user.profile, displayName: 'New Name' } });
    expect(named).toMatchObject({ status: 200, body: { avatarId: second } });
    expect(await setAvatar(null)).toMatchObject({ status: 200, body: { avatarId: null } });
    await expect
      .poll(() => cardsOf(user.id))
      .toEqual([
        [2, first],
        [3, second],
        [4, second],
        [5, null],
      ]);
    // What was replaced belongs to nothing now, and can be taken again until it is gone.
    expect(await setAvatar(first)).toMatchObject({ status: 200, body: { avatarId: first } });
  });

  it("is refused by its field unless it is an own picture that is ready: somebody else's is like none", async () => {
    const [self, other] = [await person(), await person()];
    const { file: unsent } = await opened(self.request, 'me.png', png.length);
    const bad = [await self.upload(Buffer.from('no picture')), await other.upload(), newId(), unsent.id];
    const answers = await Promise.all(bad.map((id) => self.setAvatar(id)));
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 422, body: { data: { fields: [{ path: 'fileId' }] } } });
    expect(answers[1]?.body).toEqual(answers[2]?.body);
    expect(cardsOf(self.user.id)).toEqual([]);
  });

  it('needs signing in', async () => {
    expect(await service.request('PUT', '/api/users/avatar', { body: { fileId: null } })).toMatchObject({
      status: 401,
    });
  });
});
