import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { users } from '../db/schema.ts';
import { comingFrom, PASSWORD, startUserService, type UserUnderTest } from '../testing/user-under-test.ts';

describe('registering', () => {
  let service: UserUnderTest;
  beforeAll(async () => {
    service = await startUserService();
  });
  afterAll(() => service.stop());

  const post = (body: unknown) => service.request('POST', '/api/users/register', { body });
  const input = (email: string) => ({ email, password: PASSWORD, displayName: 'Grace' });

  it('opens a buyer account and states it once per subscriber', async () => {
    const { status, body } = await post({ ...input('  Grace@Example.COM '), displayName: '  Grace ' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      email: 'grace@example.com',
      roles: ['buyer'],
      createdAt: service.clock.now().toISOString(),
      profile: { displayName: 'Grace', handle: null, headline: '', skills: [] },
    });
    const { id } = body as { id: string };
    for (const subscriber of ['gig', 'chat', 'payment']) {
      const [event] = await service.events.waitFor('user.registered.v1', { subscriber });
      expect(event).toMatchObject({
        aggregateId: id,
        aggregateVersion: 1,
        data: { userId: id, displayName: 'Grace', handle: null, isFreelancer: false },
      });
      expect(JSON.stringify(event)).not.toMatch(/example\.com|password/i);
    }
  });

  it('keeps only an argon2id hash of the password', async () => {
    await post(input('hash@example.com'));
    const rows = await service.db.select().from(users);
    expect(rows.find((row) => row.email === 'hash@example.com')?.passwordHash).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/,
    );
    expect(JSON.stringify(rows)).not.toContain(PASSWORD);
  });

  it('answers every bad field at once, unknown ones too', async () => {
    const { status, body } = await post({ email: 'nobody', password: 'short', displayName: ' ', isOperator: true });
    expect(status).toBe(422);
    expect(body).toMatchObject({ defined: true, code: 'VALIDATION_FAILED' });
    const { data } = body as { data: { fields: { path: string }[] } };
    expect(data.fields.map((field) => field.path).sort()).toEqual(['displayName', 'email', 'isOperator', 'password']);
  });

  it('answers a common password together with the other bad fields', async () => {
    const { status, body } = await post({
      email: 'nobody',
      password: 'Password123',
      displayName: ' ',
      isOperator: true,
    });
    expect(status).toBe(422);
    const { data } = body as { data: { fields: { path: string; message: string }[] } };
    expect(data.fields.map((field) => field.path).sort()).toEqual(['displayName', 'email', 'isOperator', 'password']);
    expect(data.fields).toContainEqual({ path: 'password', message: 'is on the list of common passwords' });
  });

  it('refuses a common password', async () => {
    const { status, body } = await post({ ...input('common@example.com'), password: 'Password123' });
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'VALIDATION_FAILED', data: { fields: [{ path: 'password' }] } });
  });

  it('refuses an e-mail that has an account, in any case', async () => {
    await post(input('twice@example.com'));
    const { status, body } = await post(input('TWICE@example.com'));
    expect(status).toBe(409);
    expect(body).toMatchObject({ defined: true, code: 'EMAIL_TAKEN' });
  });

  it('in parallel with one e-mail opens one account', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(input('race@example.com'))));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409, 409, 409, 409, 409]);
    const rows = await service.db.select().from(users);
    expect(rows.filter((row) => row.email === 'race@example.com')).toHaveLength(1);
  });
});

describe('registering many times from one address', () => {
  let service: UserUnderTest;
  beforeAll(async () => {
    service = await startUserService({ env: { REGISTRATIONS_PER_ADDRESS: '3', REGISTRATION_WINDOW: 'PT1H' } });
  });
  afterAll(() => service.stop());

  const post = (email: string, address: string, password = PASSWORD) =>
    service.request('POST', '/api/users/register', {
      body: { email, password, displayName: 'Grace' },
      headers: comingFrom(address),
    });
  const emails = async () => (await service.db.select().from(users)).map((user) => user.email);

  it('is refused above the limit with nothing stored, until the window has passed', async () => {
    for (const name of ['one', 'two', 'three']) {
      expect((await post(`${name}@example.com`, '203.0.113.1')).status).toBe(201);
    }
    service.clock.advance(20 * 60_000);
    const refused = await post('four@example.com', '203.0.113.1');
    expect(refused).toMatchObject({ status: 429, body: { defined: true, code: 'RATE_LIMITED' } });
    expect(refused.headers.get('retry-after')).toBe(String(40 * 60));
    expect(await emails()).not.toContain('four@example.com');
    expect((await post('other@example.com', '203.0.113.2')).status).toBe(201);
    service.clock.advance(40 * 60_000);
    expect((await post('four@example.com', '203.0.113.1')).status).toBe(201);
  });

  it('in parallel opens no more accounts than allowed, an IPv6 /64 being one address', async () => {
    const tries = Array.from({ length: 8 }, (_, index) => post(`six-${index}@example.com`, `2001:db8::${index + 1}`));
    const statuses = (await Promise.all(tries)).map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 201, 201, 429, 429, 429, 429, 429]);
    expect((await emails()).filter((email) => email.startsWith('six-'))).toHaveLength(3);
  });

  it('counts asking for taken e-mails, but no input that is not valid', async () => {
    const address = '203.0.113.3';
    for (const password of ['short', 'password123', 'short', 'password123']) {
      expect((await post('valid@example.com', address, password)).status).toBe(422);
    }
    expect((await post('taken@example.com', address)).status).toBe(201);
    const statuses = [];
    for (let ask = 1; ask <= 3; ask++) statuses.push((await post('taken@example.com', address)).status);
    expect(statuses).toEqual([409, 409, 429]);
  });
});
