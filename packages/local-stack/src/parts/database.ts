import { join } from 'node:path';
import { provisionDatabase } from '@craftlane/service-kit/provision';
import postgres from 'postgres';
import { startEmbeddedPostgres } from '../postgres.ts';
import { SERVICES } from '../stack/names.ts';
import { databasePassword, type Wiring } from '../stack/wiring.ts';
import type { Part } from '../supervisor/part.ts';

/** Owner and running role of one database. */
export type DatabaseUrls = { ownerUrl: string; appUrl: string };

/** The databases of the services and the sandbox; filled when the server is ready. */
export type Databases = Map<string, DatabaseUrls>;

/** Databases are named after the service, because `user` alone is a word of SQL. */
export const DATABASES = [
  ...SERVICES.map((name) => ({ name, database: `${name}_service` })),
  { name: 'sandbox', database: 'stripe_sandbox' },
];

/** The embedded server, which makes all databases before anything that needs one starts. */
export function postgresPart(wiring: Wiring, databases: Databases): Part {
  const { dataDir, ports } = wiring;
  let adminUrl: string | null = null;
  return {
    name: 'postgres',
    after: [],
    url: `127.0.0.1:${ports.postgres}`,
    async launch(log) {
      const server = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres'), port: ports.postgres, log });
      adminUrl = server.adminUrl;
      return { pid: server.pid, exited: server.exited.then(() => 'ended'), stop: server.stop };
    },
    // The launch resolves only when the server accepts connections.
    isReady: async () => adminUrl !== null,
    afterReady: async () => {
      await provision(adminUrl ?? '', wiring, databases);
      if (wiring.logsStatements) await logStatements(adminUrl ?? '');
    },
  };
}

/** Makes the databases of a stack, with passwords derived from its secret, and notes their URLs. */
export async function provision(adminUrl: string, { secrets }: Wiring, databases: Databases): Promise<void> {
  const made = await provisionAll(adminUrl, (name, kind) => databasePassword(secrets, `${name}_${kind}`));
  for (const [name, urls] of made) databases.set(name, urls);
}

/** Writes each statement of the running services to the server's log, after the name of the service and without its values. */
async function logStatements(adminUrl: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1 });
  for (const name of SERVICES) {
    await sql.unsafe(`alter role ${name}_app set log_statement = 'all'`);
    await sql.unsafe(`alter role ${name}_app set log_parameter_max_length = 0`);
  }
  await sql`alter system set log_line_prefix = '%a '`;
  await sql`select pg_reload_conf()`;
  await sql.end();
}

/** Makes every database with its two roles on a server. Safe to repeat; keeps data. */
export async function provisionAll(
  adminUrl: string,
  password: (name: string, kind: 'owner' | 'app') => string,
): Promise<Databases> {
  const made: Databases = new Map();
  for (const { name, database } of DATABASES) {
    const passwords = { ownerPassword: password(name, 'owner'), appPassword: password(name, 'app') };
    made.set(name, await provisionDatabase({ adminUrl, name: database, roleName: name, ...passwords }));
  }
  return made;
}
