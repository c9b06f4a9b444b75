/** What a test run reads from the environment. */
export interface TestEnvironment {
  /** Administrator's URL of a PostgreSQL server for tests only, in place of the embedded one. */
  postgresTestUrl: string | null;
}

/** The environment of this test run. */
export function testEnvironment(env: NodeJS.ProcessEnv = process.env): TestEnvironment {
  return { postgresTestUrl: env.POSTGRES_TEST_URL?.trim() || null };
}
