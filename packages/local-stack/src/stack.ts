import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Databases, postgresPart, provision } from './parts/database.ts';
import { mailPart } from './parts/mail.ts';
import { sandboxPart } from './parts/sandbox.ts';
import { servicePart } from './parts/service.ts';
import { soketiPart } from './parts/soketi.ts';
import { webPart } from './parts/web.ts';
import { inRepository } from './paths.ts';
import { type PartName, SERVICES } from './stack/names.ts';
import { choosePorts, type PortChoice } from './stack/ports.ts';
import { MARKER_NAME, openRunRecord } from './stack/run-record.ts';
import { loadSecrets } from './stack/secrets.ts';
import { parseSettings, readExampleNames, settingNames, type Variables } from './stack/settings.ts';
import { type Kept, startInOrder, stopInOrder } from './stack/start-parts.ts';
import { buildUrls, commonEnv, pickShared, type Rewire, type Urls, type Wiring } from './stack/wiring.ts';
import { openLogFile } from './supervisor/log-file.ts';
import type { Part, PartEvent } from './supervisor/part.ts';
import { supervise } from './supervisor/supervise.ts';

/** How to start a stack. */
export type StackOptions = {
  /** Databases, files, logs and secrets; one stack per folder. */
  dataDir: string;
  /** Empties the folder first, once nothing runs on it. */
  fresh?: boolean;
  /** `ephemeral` for a stack beside another one. Default: the well-known ports, each replaced when busy. */
  ports?: PortChoice;
  /** Whether the web app runs. Default true. */
  web?: boolean;
  /** The build folder of Next.js inside `apps/web`. Default `.next`. */
  distDir?: string;
  /** Serves from source and restarts on changes. */
  dev?: boolean;
  /** Variables to read settings from; none by default, so that a test is not changed by the machine it runs on. */
  variables?: Variables;
  /** Logs every SQL statement of the services in `logs/postgres.log`, without values. Default false. */
  logStatements?: boolean;
  /** Given to every child on top, for example a shorter period in a test. */
  env?: Record<string, string>;
  /** Changes what one service is told, for example to put a faulty line between two of them. */
  rewire?: Rewire;
  /** Gives up a start that is under way; `startStack` then stops what runs and throws the reason. */
  signal?: AbortSignal;
  tell?: (event: PartEvent) => void;
  /** Told when a wanted port was busy. */
  portReplaced?: (part: string, busy: number, taken: number) => void;
};

/** A running stack. */
export type Stack = {
  urls: Urls;
  /** What a child gets that talks to the services, such as the seed. */
  env: Record<string, string>;
  /** Database URLs by service name, for assertions on stored state. */
  databases: Databases;
  /** Stops and starts one part; resolves when it is ready. */
  restart(part: PartName): Promise<void>;
  /** Hits the process of a part as a crash would; the supervisor restarts it. */
  kill(part: PartName, signal?: NodeJS.Signals): void;
  /** Takes one part down until `resume`. */
  halt(part: PartName): Promise<void>;
  resume(part: PartName): Promise<void>;
  /** Resolves when the part is ready, for example again after `kill`. */
  ready(part: PartName): Promise<void>;
  /** Stops everything in reverse order; afterwards no process is left. Safe to repeat. */
  stop(): Promise<void>;
};

/**
 * Starts all parts on one machine in the order of their dependencies and resolves when everything is ready. A part whose
 * URL is set (`POSTGRES_URL`, `GIG_SERVICE_URL`, …) is not started.
 * @throws Error when a setting is bad, the folder is in use, or a part does not start; nothing is left running then
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const dataDir = resolve(options.dataDir);
  const record = await openRunRecord(dataDir);
  if (options.fresh) emptyFolder(dataDir);
  const wiring = await wire(options, dataDir);
  wiring.shared[MARKER_NAME] = record.marker;
  const databases: Databases = new Map();
  const tell = options.tell ?? (() => undefined);
  const kept = chooseParts(wiring, databases, options, tell).map((part): Kept => {
    const log = openLogFile(join(dataDir, 'logs', `${part.name}.log`));
    return { part, keeper: supervise(part, { log, tell, launched: (pid) => record.note(part.name, pid) }) };
  });
  const stop = async () => {
    await stopInOrder(kept);
    record.close();
  };
  try {
    const { POSTGRES_URL } = wiring.settings;
    if (POSTGRES_URL) await provision(POSTGRES_URL, wiring, databases);
    await startInOrder(kept, options.signal ?? new AbortController().signal);
    record.publish(commonEnv(wiring));
  } catch (error) {
    await stop();
    throw error;
  }
  const find = (name: PartName) => {
    const found = kept.find(({ part }) => part.name === name);
    if (!found) throw new Error(`This stack does not run ${name}.`);
    return found.keeper;
  };
  return {
    urls: wiring.urls,
    env: commonEnv(wiring),
    databases,
    async restart(name) {
      await find(name).stop();
      await find(name).start();
    },
    kill: (name, signal = 'SIGKILL') => find(name).kill(signal),
    halt: (name) => find(name).stop(),
    resume: (name) => find(name).start(),
    ready: (name) => find(name).ready(),
    stop,
  };
}

async function wire(options: StackOptions, dataDir: string): Promise<Wiring> {
  const variables = options.variables ?? {};
  const settings = parseSettings(variables);
  const ports = await choosePorts(options.ports ?? {}, settings, options.portReplaced ?? (() => undefined));
  const tuning = readExampleNames().filter((name) => !settingNames.includes(name));
  return {
    dataDir,
    settings,
    ports,
    secrets: loadSecrets(dataDir),
    urls: buildUrls(settings, ports),
    shared: pickShared({ ...systemVariables(), ...variables }, tuning, options.env ?? {}),
    isDev: options.dev ?? false,
    logsStatements: options.logStatements ?? false,
    distDir: options.distDir ?? '.next',
    rewire: options.rewire ?? (async (_service, env) => env),
  };
}

/** All but the record of what runs on it. */
function emptyFolder(dataDir: string): void {
  const names = readdirSync(dataDir).filter((name) => !name.startsWith('run.'));
  for (const name of names) rmSync(join(dataDir, name), { recursive: true, force: true });
}

function systemVariables(): Variables {
  return pickShared(process.env, [], {});
}

function chooseParts(
  wiring: Wiring,
  databases: Databases,
  options: StackOptions,
  tell: (event: PartEvent) => void,
): Part[] {
  const { settings } = wiring;
  const isReplaced: Record<(typeof SERVICES)[number], boolean> = {
    user: Boolean(settings.USER_SERVICE_URL),
    gig: Boolean(settings.GIG_SERVICE_URL),
    chat: Boolean(settings.CHAT_SERVICE_URL),
    payment: Boolean(settings.PAYMENT_SERVICE_URL),
  };
  const services = SERVICES.filter(
    (name) => !isReplaced[name] && existsSync(inRepository('services', name, 'src/main.ts')),
  );
  return [
    ...(settings.POSTGRES_URL ? [] : [postgresPart(wiring, databases)]),
    ...(settings.SOKETI_URL ? [] : [soketiPart(wiring)]),
    ...(settings.SMTP_URL ? [] : [mailPart(wiring)]),
    ...(settings.STRIPE_SECRET_KEY ? [] : [sandboxPart(wiring, databases)]),
    ...services.map((name) => servicePart(name, wiring, databases)),
    ...(settings.WEB_URL || options.web === false
      ? []
      : [webPart(wiring, (detail) => tell({ kind: 'preparing', part: 'web', detail }))]),
  ];
}
