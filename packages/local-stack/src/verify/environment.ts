import { globSync, readFileSync } from 'node:fs';
import { ZodObject } from 'zod';
import { inRepository, REPOSITORY } from '../paths.ts';
import { SERVICES, type ServiceName } from '../stack/names.ts';
import { readExampleNames, settingNames } from '../stack/settings.ts';

/** The one reader of each process, and tools that run before or beside it. */
const READERS = [
  /\/(config|env)\.tsx?$/,
  /\.config\.[a-z]+$/,
  /\.test\.tsx?$/,
  /^packages\/(local-stack|test-kit)\//,
  /\/e2e\//,
];

/** What Next.js replaces by a constant when it builds is no setting. */
const READ = /process\.env(?!\.(NEXT_RUNTIME|NODE_ENV)\b)/;

/** Lists files that read `process.env` although they are neither a `config.ts` nor an `env.ts` nor a tool. */
export async function findEnvironmentReaders(root: string = REPOSITORY): Promise<string[]> {
  const sources = globSync('{packages,services,apps}/**/*.{ts,tsx}', {
    cwd: root,
    exclude: ['**/node_modules/**', '**/.next*/**'],
  });
  return sources
    .filter((file) => !READERS.some((pattern) => pattern.test(file)))
    .filter((file) => READ.test(withoutComments(readFileSync(`${root}/${file}`, 'utf8'))))
    .map((file) => `${file} reads process.env: only config.ts and env.ts may`);
}

/** Lists variables that a process of this repository reads and `.env.example` does not explain. */
export async function findUnexplainedVariables(): Promise<string[]> {
  const explained = readExampleNames();
  const used = new Set([...settingNames, ...(await readServiceVariables()), ...readNamedKeys()]);
  return [...used].filter((name) => !explained.includes(name)).map((name) => `${name} is missing in .env.example`);
}

/** The variables without which a service does not start. */
export async function readNeededVariables(service: ServiceName): Promise<string[]> {
  const { envName } = await import('@craftlane/service-kit/config');
  const { error } = (await readSchema(service)).safeParse({});
  return (error?.issues ?? []).map(({ path }) => envName(String(path[0])));
}

/** The keys of every service's configuration schema, as variable names. */
async function readServiceVariables(): Promise<string[]> {
  const { envName } = await import('@craftlane/service-kit/config');
  const schemas = await Promise.all(SERVICES.map(readSchema));
  return schemas.flatMap(({ shape }) => Object.keys(shape).map(envName));
}

async function readSchema(service: ServiceName): Promise<ZodObject> {
  const module: Record<string, unknown> = await import(inRepository('services', service, 'src/config.ts'));
  const schema = module[`${service}ConfigSchema`];
  if (!(schema instanceof ZodObject))
    throw new Error(`services/${service}/src/config.ts exports no ${service}ConfigSchema.`);
  return schema;
}

/** The web app and the sandbox write variable names as keys of their schema. */
function readNamedKeys(): string[] {
  const files = ['apps/web/src/env.ts', 'packages/stripe-sandbox/src/config.ts'];
  return files.flatMap((file) => {
    const text = readFileSync(inRepository(file), 'utf8');
    return [...text.matchAll(/^\s+([A-Z][A-Z0-9_]+):/gm)].map((match) => match[1] ?? '');
  });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
