import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { answers } from '../ready.ts';
import { pusherEnv, type Wiring } from '../stack/wiring.ts';
import { startNode } from '../supervisor/child-process.ts';
import type { Part } from '../supervisor/part.ts';

/** Every limit is unlimited or off in Soketi unless it is set. */
const LIMITS = {
  /** Typing goes from browser to browser on presence channels. */
  SOKETI_DEFAULT_APP_ENABLE_CLIENT_MESSAGES: 'true',
  SOKETI_DEFAULT_APP_MAX_CONNS: '10000',
  /** Per second: pushes of the chat service; client events and reads per connection. */
  SOKETI_DEFAULT_APP_MAX_BACKEND_EVENTS_PER_SEC: '2000',
  SOKETI_DEFAULT_APP_MAX_CLIENT_EVENTS_PER_SEC: '10',
  SOKETI_DEFAULT_APP_MAX_READ_REQ_PER_SEC: '200',
  /** A message of 5,000 characters takes up to 20 KB, and JSON may double that. */
  SOKETI_EVENT_MAX_SIZE_IN_KB: '64',
  SOKETI_EVENT_MAX_BATCH_SIZE: '10',
  /** A conversation has two people; each may have several devices, which count once. */
  SOKETI_PRESENCE_MAX_MEMBERS: '10',
  SOKETI_PRESENCE_MAX_MEMBER_SIZE_IN_KB: '2',
  SOKETI_SHUTDOWN_GRACE_PERIOD: '100',
};

/** The realtime server, Pusher protocol over WebSocket and HTTP on one port. */
export function soketiPart(wiring: Wiring): Part {
  const { ports, settings, shared, dataDir, urls } = wiring;
  const pusher = pusherEnv(wiring);
  const entry = join(dirname(createRequire(import.meta.url).resolve('@soketi/soketi/package.json')), 'bin/server.js');
  const env = {
    ...shared,
    ...LIMITS,
    SOKETI_HOST: settings.HOST,
    SOKETI_PORT: String(ports.soketi),
    SOKETI_METRICS_HOST: '127.0.0.1',
    SOKETI_METRICS_SERVER_PORT: String(ports.soketiMetrics),
    SOKETI_DEFAULT_APP_ID: pusher.PUSHER_APP_ID,
    SOKETI_DEFAULT_APP_KEY: pusher.PUSHER_KEY,
    SOKETI_DEFAULT_APP_SECRET: pusher.PUSHER_SECRET,
  };
  return {
    name: 'soketi',
    after: [],
    url: urls.publicSoketi,
    // Soketi reads a `.env` of its working folder: ours is none of its business.
    launch: (log) => startNode({ args: ['--max-old-space-size=128', entry, 'start'], cwd: dataDir, env }, log),
    isReady: () => answers(`${urls.soketi}/ready`),
  };
}
