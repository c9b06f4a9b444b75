import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from '@craftlane/contracts/user';
import { CLIENT_ADDRESS_HEADER, signClientAddress } from '@craftlane/service-kit/client-address';
import { type FileSteps, fileSteps } from '@craftlane/test-kit/files';
import { startTestService, TEST_SECRET, type TestService } from '@craftlane/test-kit/service';
import type { PasswordHasher } from '../adapters/password-hasher.ts';
import { userConfigSchema } from '../config.ts';
import { emptyProfile } from '../domain/user.ts';
import { migrationsFolder, userService } from '../service.ts';
import type { SessionTokens } from '../usecases/session-tokens.ts';

/** A good password, for everybody in tests. */
export const PASSWORD = 'a sentence nobody else has';

/** The user service with helpers that speak its language. */
export interface UserUnderTest extends TestService<typeof userConfigSchema>, FileSteps {
  /** Registers somebody; the e-mail is new each time unless given. */
  register(input?: { email?: string; displayName?: string }): Promise<Account>;
  /** Logs in with {@link PASSWORD} and expects success. */
  logIn(email: string): Promise<SessionTokens>;
  /** Registers and logs in. */
  signUp(): Promise<SessionTokens>;
}

/** Starts the service on a database of its own; options as in test-kit. */
export async function startUserService(
  options: Partial<Pick<Parameters<typeof startTestService>[0], 'database' | 'clock'>> & {
    env?: Record<string, string>;
    passwords?: PasswordHasher;
  } = {},
): Promise<UserUnderTest> {
  const { passwords, env, ...rest } = options;
  const filesDir = mkdtempSync(join(tmpdir(), 'craftlane-user-'));
  const service = await startTestService({
    name: 'user',
    schema: userConfigSchema,
    define: (config) => userService(config, passwords),
    migrationsFolder,
    env: {
      TOKEN_SECRET: 'a-token-secret-of-tests-with-32-characters',
      // All people of a test come from one address.
      REGISTRATIONS_PER_ADDRESS: '10000',
      FILES_DIR: filesDir,
      ...env,
    },
    ...rest,
  });
  let people = 0;
  const register: UserUnderTest['register'] = async (input = {}) => {
    people += 1;
    const body = {
      email: `person-${people}@example.com`,
      displayName: `Person ${people}`,
      password: PASSWORD,
      ...input,
    };
    return expectAnswer(201, await service.request<Account>('POST', '/api/users/register', { body }));
  };
  const logIn: UserUnderTest['logIn'] = async (email) => {
    const body = { email, password: PASSWORD };
    return expectAnswer(200, await service.request<SessionTokens>('POST', '/api/users/login', { body }));
  };
  const stop = async () => {
    await service.stop();
    rmSync(filesDir, { recursive: true, force: true });
  };
  const signUp = async () => logIn((await register()).email);
  return { ...service, ...fileSteps(service, '/api/users'), register, logIn, signUp, stop };
}

/** Headers by which the web app vouches for the browser's address. */
export function comingFrom(address: string): Record<string, string> {
  return { [CLIENT_ADDRESS_HEADER]: signClientAddress(address, TEST_SECRET) };
}

/** A profile that makes a freelancer. */
export function freelancerProfile(handle: string) {
  return {
    ...emptyProfile('Ada Lovelace'),
    handle,
    headline: 'Analytical engines, programmed',
    bio: 'I write programs for machines that do not exist yet.',
    skills: ['mathematics', 'punched cards'],
    languages: [{ code: 'en', level: 'native' as const }],
    country: 'GB',
    timeZone: 'Europe/London',
    portfolioLinks: [{ label: 'Notes', url: 'https://example.com/notes' }],
  };
}

function expectAnswer<Body>(status: number, answer: { status: number; body: Body }): Body {
  if (answer.status !== status) throw new Error(`Expected ${status}, got ${JSON.stringify(answer)}`);
  return answer.body;
}
