import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import type { ServiceName } from './names.ts';
import type { Ports } from './ports.ts';
import type { Secrets } from './secrets.ts';
import type { Settings, Variables } from './settings.ts';

/** Where everything is reached; browsers use the `public` ones. */
export type Urls = {
  web: string;
  user: string;
  gig: string;
  chat: string;
  payment: string;
  sandbox: string;
  soketi: string;
  mail: string;
  smtp: string;
  publicWeb: string;
  publicSoketi: string;
  publicSandbox: string;
};

/** Everything the parts are built from: one value per run of a stack. */
export type Wiring = {
  dataDir: string;
  settings: Settings;
  ports: Ports;
  secrets: Secrets;
  urls: Urls;
  /** Variables every child gets: the system's, and those of `.env.example` that no part owns. */
  shared: Record<string, string>;
  isDev: boolean;
  /** Whether the embedded server logs every statement of the services. */
  logsStatements: boolean;
  distDir: string;
  rewire: Rewire;
};

/** The environment a service gets, from the one it would get. */
export type Rewire = (service: ServiceName, env: Record<string, string>) => Promise<Record<string, string>>;

/** Variables of the system that programs need. Nothing else of the environment reaches a part by accident. */
const SYSTEM = ['PATH', 'HOME', 'USER', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'SystemRoot', 'NODE_EXTRA_CA_CERTS'];
const PROXY = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'];

/** Picks what every child gets: system variables, and the tuning variables an operator may set. */
export function pickShared(variables: Variables, tuningNames: string[], overrides: Variables): Record<string, string> {
  const names = [...SYSTEM, ...PROXY, ...tuningNames];
  const picked = Object.entries(variables).filter(([name]) => names.includes(name));
  const all = [...picked, ...Object.entries(overrides)];
  return Object.fromEntries(all.filter((entry): entry is [string, string] => Boolean(entry[1])));
}

/** The addresses of all parts: what a setting names, or the embedded part on its port. */
export function buildUrls(settings: Settings, ports: Ports): Urls {
  const local = (port: number) => `http://127.0.0.1:${port}`;
  const open = (port: number) => `http://localhost:${port}`;
  const soketi = settings.SOKETI_URL ?? local(ports.soketi);
  return {
    web: settings.WEB_URL ?? local(ports.web),
    user: settings.USER_SERVICE_URL ?? local(ports.user),
    gig: settings.GIG_SERVICE_URL ?? local(ports.gig),
    chat: settings.CHAT_SERVICE_URL ?? local(ports.chat),
    payment: settings.PAYMENT_SERVICE_URL ?? local(ports.payment),
    sandbox: local(ports.sandbox),
    soketi,
    mail: local(ports.mail),
    smtp: settings.SMTP_URL ?? `smtp://127.0.0.1:${ports.smtp}`,
    publicWeb: settings.PUBLIC_URL ?? settings.WEB_URL ?? open(ports.web),
    publicSoketi: settings.SOKETI_PUBLIC_URL ?? settings.SOKETI_URL ?? open(ports.soketi),
    publicSandbox: open(ports.sandbox),
  };
}

/** What all four services and the web app have in common. Where money is pretended, the demo may move the clock. */
export function commonEnv({ settings, secrets, urls, shared, dataDir }: Wiring): Record<string, string> {
  return {
    ...shared,
    NODE_ENV: 'production',
    NODE_COMPILE_CACHE: join(dataDir, 'cache', 'node'),
    HOST: settings.HOST,
    INTERNAL_SECRET: settings.INTERNAL_SECRET ?? secrets.internalSecret,
    USER_SERVICE_URL: urls.user,
    GIG_SERVICE_URL: urls.gig,
    CHAT_SERVICE_URL: urls.chat,
    PAYMENT_SERVICE_URL: urls.payment,
    WEB_URL: urls.web,
    PUBLIC_URL: urls.publicWeb,
    SMTP_URL: urls.smtp,
    ...(settings.STRIPE_SECRET_KEY ? {} : { CLOCK_FILE: join(dataDir, 'clock') }),
  };
}

/** The Soketi application: id, key and secret. */
export function pusherEnv({
  settings,
  secrets,
}: Wiring): Record<'PUSHER_APP_ID' | 'PUSHER_KEY' | 'PUSHER_SECRET', string> {
  return {
    PUSHER_APP_ID: settings.PUSHER_APP_ID ?? secrets.pusherAppId,
    PUSHER_KEY: settings.PUSHER_KEY ?? secrets.pusherKey,
    PUSHER_SECRET: settings.PUSHER_SECRET ?? secrets.pusherSecret,
  };
}

/** What one service needs beyond the common part and its database. */
export function ownEnv(name: ServiceName, wiring: Wiring): Record<string, string> {
  const { settings, secrets, urls, dataDir, ports } = wiring;
  const port = { PORT: String(ports[name]), FILES_DIR: join(dataDir, 'files', name) };
  switch (name) {
    case 'user':
      return { ...port, TOKEN_SECRET: settings.TOKEN_SECRET ?? secrets.tokenSecret };
    case 'gig':
      return { ...port, ...defined({ MEILI_URL: settings.MEILI_URL, MEILI_API_KEY: settings.MEILI_API_KEY }) };
    case 'chat':
      return { ...port, ...pusherEnv(wiring), SOKETI_URL: urls.soketi };
    case 'payment':
      return { ...port, ...stripeEnv(settings, secrets, urls) };
  }
}

/** The password of a database role: derived, so that all databases need one secret. */
export function databasePassword(secrets: Secrets, role: string): string {
  return createHmac('sha256', secrets.databaseSeed).update(role).digest('hex');
}

function stripeEnv(settings: Settings, secrets: Secrets, urls: Urls): Record<string, string> {
  const webhookSecrets = { STRIPE_WEBHOOK_SECRETS: settings.STRIPE_WEBHOOK_SECRETS ?? secrets.webhookSecret };
  if (settings.STRIPE_SECRET_KEY) return { ...webhookSecrets, STRIPE_SECRET_KEY: settings.STRIPE_SECRET_KEY };
  return { ...webhookSecrets, STRIPE_SECRET_KEY: secrets.sandboxKey, STRIPE_API_BASE: urls.sandbox };
}

function defined(variables: Variables): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
