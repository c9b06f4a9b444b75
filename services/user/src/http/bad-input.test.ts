import { userContract } from '@craftlane/contracts/user';
import { openFileFields } from '@craftlane/test-kit/bad-file';
import { describeBadInput } from '@craftlane/test-kit/bad-input';
import { badTokens } from '@craftlane/test-kit/bad-tokens';
import { databaseState } from '@craftlane/test-kit/database-state';
import { afterAll, expect, test } from 'vitest';
import { publishIssuerKey } from '../testing/known-key.ts';
import { freelancerProfile, PASSWORD, startUserService } from '../testing/user-under-test.ts';

const service = await startUserService();
afterAll(() => service.stop());
await publishIssuerKey(service);
const { id, email } = await service.register();
const { refreshToken } = await service.logIn(email);

const line = (max: number) => ({
  missing: undefined,
  null: null,
  'a number': 7,
  'too long': 'x'.repeat(max + 1),
  'two lines': 'one\ntwo',
  'with a control character': 'one\u0000',
  'with half a character': 'one\ud800',
});
const list = (max: number, item: unknown) => ({
  missing: undefined,
  'no list': 'x',
  'too long': Array(max + 1).fill(item),
});
const emails = {
  missing: undefined,
  'a number': 7,
  'no address': 'somebody',
  'two addresses': 'a@example.com,b@example.com',
  'too long': `${'x'.repeat(250)}@example.com`,
  'with a control character': 'a\u0000b@example.com',
};
const tokens = { missing: undefined, 'a number': 7, empty: '', 'too long': 'x'.repeat(513) };
const profile = freelancerProfile('ada-lovelace');
const address = 'https://example.com/';

const opened = await service.openFile(id, 'me.png', 9, 'avatar');

describeBadInput({
  contract: userContract,
  request: service.request,
  caller: async () => ({ as: id }),
  badTokens: () => badTokens(service.peer, id),
  state: () => databaseState(service.db),
  tables: {
    register: {
      valid: { email: 'new@example.com', password: PASSWORD, displayName: 'New Comer' },
      fields: {
        email: emails,
        password: {
          missing: undefined,
          'a number': 1_234_567_890,
          'too short': 'nine char',
          'too long': 'x'.repeat(129),
          common: 'password123',
        },
        displayName: { ...line(50), empty: '  ' },
      },
    },
    login: {
      valid: { email, password: PASSWORD },
      fields: {
        email: emails,
        password: { missing: undefined, 'a number': 7, empty: '', 'too long': 'x'.repeat(129) },
      },
    },
    refresh: { valid: { refreshToken }, fields: { refreshToken: tokens } },
    logout: { valid: { refreshToken }, fields: { refreshToken: tokens } },
    getProfile: null,
    updateProfile: {
      valid: profile,
      fields: {
        displayName: { ...line(50), empty: '  ' },
        handle: {
          missing: undefined,
          'too short': 'ab',
          'too long': 'x'.repeat(31),
          reserved: 'admin',
          'a path': 'a/b',
        },
        headline: line(80),
        bio: { missing: undefined, 'a number': 7, 'too long': 'x'.repeat(1_201), 'with half a character': '\udc00' },
        skills: list(20, 'skill'),
        'skills.0': { ...without('missing', line(40)), empty: ' ' },
        languages: list(10, { code: 'en', level: 'basic' }),
        'languages.0.code': { missing: undefined, 'too long': 'eng', 'upper case': 'EN' },
        'languages.0.level': { missing: undefined, unknown: 'perfect' },
        country: { missing: undefined, 'too long': 'GBR', 'lower case': 'gb' },
        timeZone: { missing: undefined, unknown: 'Mars/Olympus', 'too long': 'x'.repeat(65) },
        portfolioLinks: list(10, { label: 'Notes', url: address }),
        'portfolioLinks.0.label': line(50),
        'portfolioLinks.0.url': {
          missing: undefined,
          'no address': 'notes',
          'a script': 'javascript:alert(1)',
          'too long': address + 'x'.repeat(500),
          'with a control character': `${address}\u0000notes`,
          'with half a character': `${address}\ud800`,
        },
      },
    },
    setAvatar: { valid: { fileId: null }, fields: { fileId: { missing: undefined, 'not an id': 'x', 'a number': 7 } } },
    openFile: { valid: { purpose: 'avatar', name: 'me.png', size: 9 }, fields: openFileFields },
    completeFile: { valid: { id: opened.file.id }, fields: {} },
    getFile: { valid: { id: opened.file.id }, fields: {} },
    getPublicProfile: { valid: { id }, fields: {} },
    getPublicProfileByHandle: { valid: { handle: 'ada-lovelace' }, fields: {} },
    jwks: null,
  },
});

test.each(['%00', 'ada%00', '%ED%A0%80', '%', '..%2F..'])('the handle %s is nobody', async (handle) => {
  const answer = await service.request('GET', `/api/users/by-handle/${handle}`);
  expect(answer).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
});

test.each(['%00', 'ada%00', '%ED%A0%80', '%', '..%2F..'])('the id %s is nobody', async (given) => {
  const answer = await service.request('GET', `/api/users/${given}`);
  expect(answer).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
});

function without<Values extends object>(name: keyof Values, values: Values): Partial<Values> {
  const { [name]: _, ...rest } = values;
  return rest as Partial<Values>;
}
