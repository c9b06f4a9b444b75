import type { SandboxConfig, WebhookTarget } from '../config.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox.ts';
import { type ControlClient, createControlClient } from './control-client.ts';
import { createSandboxDatabase } from './sandbox-database.ts';

/** The key that test sandboxes accept. */
export const TEST_SECRET_KEY = 'sk_test_sandboxsuite';

/** A sandbox for tests, on a database of its own, with the switchboard open. */
export interface TestSandbox {
  /** Base of the API; stays the same over restarts. */
  url: string;
  secretKey: string;
  config: SandboxConfig;
  control: ControlClient;
  /** Stops the sandbox and starts another on the same port and database. */
  restart(): Promise<void>;
  /** Stops it and removes the database. */
  stop(): Promise<void>;
}

/** What a test may decide about its sandbox. */
export interface SandboxSettings {
  webhook: WebhookTarget | null;
  minSessionSeconds?: number;
  fee?: SandboxConfig['fee'];
  /** The file that moves its clock. */
  clockFile?: string;
}

/** Starts it on a free port. `minSessionSeconds` lets a test make sessions that end soon; Stripe's 1800 otherwise. Without `fee` charges cost nothing. */
export async function startTestSandbox(settings: SandboxSettings, options: SandboxOptions = {}): Promise<TestSandbox> {
  const database = await createSandboxDatabase();
  const wanted: SandboxConfig = {
    host: '127.0.0.1',
    port: 0,
    databaseUrl: database.url,
    publicUrl: null,
    secretKey: TEST_SECRET_KEY,
    webhook: settings.webhook,
    minSessionSeconds: settings.minSessionSeconds ?? 1800,
    fee: settings.fee ?? { bps: 0, fixedMinor: 0 },
    hasControl: true,
    hasControlPages: true,
    clockFile: settings.clockFile ?? null,
  };
  let sandbox: Sandbox = await startSandbox(wanted, options);
  const { url } = sandbox;
  const config = { ...wanted, port: Number(new URL(url).port) };
  return {
    url,
    secretKey: TEST_SECRET_KEY,
    config,
    control: createControlClient(url, TEST_SECRET_KEY),
    restart: async () => {
      await sandbox.stop();
      sandbox = await startSandbox(config, options);
    },
    stop: async () => {
      await sandbox.stop();
      await database.drop();
    },
  };
}
