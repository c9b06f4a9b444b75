import { z } from 'zod';

const schema = z
  .object({
    E2E_BASE_URL: z.url().default('http://localhost:3000'),
    E2E_PAYMENT_DATABASE_URL: z.url().optional(),
    E2E_USER_DATABASE_URL: z.url().optional(),
    E2E_STACK_URL: z.url().optional(),
    E2E_SANDBOX_URL: z.url().optional(),
    E2E_SANDBOX_KEY: z.string().optional(),
    E2E_POSTGRES_LOG: z.string().optional(),
    CHROMIUM_PATH: z.string().optional(),
    CHROMIUM_ARGS: z.string().default(''),
  })
  .transform((env) => ({
    baseUrl: env.E2E_BASE_URL,
    paymentDatabaseUrl: env.E2E_PAYMENT_DATABASE_URL,
    userDatabaseUrl: env.E2E_USER_DATABASE_URL,
    stackUrl: env.E2E_STACK_URL,
    sandboxUrl: env.E2E_SANDBOX_URL,
    sandboxKey: env.E2E_SANDBOX_KEY,
    postgresLog: env.E2E_POSTGRES_LOG,
    chromiumPath: env.CHROMIUM_PATH,
    chromiumArgs: [...(isRoot() ? ['--no-sandbox'] : []), ...env.CHROMIUM_ARGS.split(' ').filter(Boolean)],
  }));

/** Where the stack under test is: pages, and the payment service's database; and the browser to use. */
export function storyEnv(): z.output<typeof schema> {
  return schema.parse(process.env);
}

// Chromium refuses its sandbox to root.
function isRoot(): boolean {
  return process.getuid?.() === 0;
}
