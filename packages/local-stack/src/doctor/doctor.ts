import { readRunningEnv } from '../stack/run-record.ts';
import { parseSettings, type Settings, type Variables } from '../stack/settings.ts';
import { lookAtMigrations, lookAtPostgres, lookAtRoles, reachableServer, readServerClock } from './databases.ts';
import { type Examination, examine, type Finding, unwell } from './finding.ts';
import { lookAtDisk, lookAtNode, lookAtPorts } from './machine.ts';
import { lookAtClock, lookAtPublicUrl, lookAtSmtp, lookAtSoketi, lookAtStripe, webClock } from './neighbours.ts';
import { lookAtSecrets } from './secrets.ts';

/**
 * Looks at this machine and at what the settings name, running or not; changes nothing. Settings that cannot be read are the only
 * finding then.
 */
export async function doctor(
  variables: Variables,
  folderOf: (dataDir: string) => string,
  tell: (name: string, finding: Finding) => void,
): Promise<Finding[]> {
  const settings = readSettings(variables);
  if (settings instanceof Error) {
    const look = async () => unwell(settings.message, 'Correct them in .env or the environment.');
    return examine([{ name: 'settings', look }], tell);
  }
  return examine(examinationsOf(settings, folderOf(settings.DATA_DIR)), tell);
}

function readSettings(variables: Variables): Settings | Error {
  try {
    return parseSettings(variables);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function examinationsOf(settings: Settings, dataDir: string): Examination[] {
  const isRunning = readRunningEnv(dataDir) !== null;
  const postgresUrl = settings.POSTGRES_URL ?? null;
  const server = () => reachableServer({ dataDir, postgresUrl }, isRunning);
  const clocks = () => {
    const adminUrl = server();
    const urls = [settings.SOKETI_URL, settings.MEILI_URL, settings.STRIPE_SECRET_KEY && 'https://api.stripe.com'];
    return [
      ...(adminUrl ? [{ name: 'PostgreSQL', read: () => readServerClock(adminUrl) }] : []),
      ...urls.filter((url): url is string => Boolean(url)).map(webClock),
    ];
  };
  return [
    { name: 'Node', look: lookAtNode },
    { name: 'disk', look: () => lookAtDisk(dataDir) },
    { name: 'ports', look: () => lookAtPorts(settings, isRunning) },
    { name: 'secrets', look: () => lookAtSecrets(settings, dataDir) },
    { name: 'PostgreSQL', look: async () => lookAtPostgres(server()) },
    { name: 'roles', look: async () => lookAtRoles(server()) },
    { name: 'migrations', look: async () => lookAtMigrations(server()) },
    { name: 'realtime', look: () => lookAtSoketi(settings) },
    { name: 'mail', look: () => lookAtSmtp(settings) },
    { name: 'Stripe', look: () => lookAtStripe(settings) },
    { name: 'clock', look: async () => lookAtClock(clocks()) },
    { name: 'public URL', look: () => lookAtPublicUrl(settings, isRunning) },
  ];
}
