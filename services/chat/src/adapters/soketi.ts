import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Logger } from '@craftlane/service-kit/log';
import type { Metrics } from '@craftlane/service-kit/metrics';
import { Counter } from 'prom-client';
import Pusher from 'pusher';
import type { ChannelGrant, Presence, Realtime, RealtimeEvent } from '../deps.ts';

/** How to reach and convince Soketi; `timeoutMs` (default 2 s) bounds one publication. */
export interface SoketiOptions {
  url: string;
  appId: string;
  key: string;
  secret: string;
  timeoutMs?: number;
}

/** Publications on their way at once; beyond that they are dropped, so that a hanging server costs no memory. */
const MAX_IN_FLIGHT = 500;

/**
 * Soketi by the Pusher protocol. Counts publications as `realtime_publications_total` by event and outcome (`sent`,
 * `failed`, `dropped`); logs never hold payloads.
 */
export function createSoketi(
  options: SoketiOptions,
  { log, metrics }: { log: Logger; metrics: Pick<Metrics, 'registry'> },
): Realtime {
  const agent = agentFor(options.url);
  const pusher = new Pusher({ ...pusherOptions(options), agent });
  const published = new Counter({
    name: 'realtime_publications_total',
    help: 'Events handed to the realtime server.',
    labelNames: ['event', 'outcome'],
    registers: [metrics.registry],
  });
  const inFlight = new Set<Promise<void>>();

  async function send({ channels, name, payload }: RealtimeEvent): Promise<void> {
    try {
      const answer = await pusher.trigger([...channels], name, payload);
      answer.body.resume();
      published.inc({ event: name, outcome: 'sent' });
    } catch (error) {
      published.inc({ event: name, outcome: 'failed' });
      log.warn({ event: name, reason: reasonOf(error) }, 'realtime event lost');
    }
  }

  return {
    publish(event) {
      if (inFlight.size >= MAX_IN_FLIGHT) {
        published.inc({ event: event.name, outcome: 'dropped' });
        return;
      }
      const sending = send(event).finally(() => inFlight.delete(sending));
      inFlight.add(sending);
    },
    grant: (socketId, channelName, presence) => grant(pusher, socketId, channelName, presence),
    async close() {
      await Promise.all(inFlight);
      agent.destroy();
    },
  };
}

function grant(pusher: Pusher, socketId: string, channelName: string, presence?: Presence): ChannelGrant {
  const member = presence && { user_id: presence.userId, user_info: { displayName: presence.displayName } };
  const { auth, channel_data: channelData } = pusher.authorizeChannel(socketId, channelName, member);
  return { auth, ...(channelData !== undefined && { channelData }) };
}

function pusherOptions({ url, appId, key, secret, timeoutMs = 2000 }: SoketiOptions): Pusher.Options {
  const { protocol, hostname, port } = new URL(url);
  return {
    appId,
    key,
    secret,
    host: hostname,
    useTLS: protocol === 'https:',
    timeout: timeoutMs,
    ...(port && { port }),
  };
}

function agentFor(url: string): HttpAgent {
  const settings = { keepAlive: true, maxSockets: 32 };
  return url.startsWith('https:') ? new HttpsAgent(settings) : new HttpAgent(settings);
}

/** Status or network code alone: the library's errors carry the signed address of the request. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Pusher.RequestError)) return 'unexpected';
  return error.status === undefined ? networkCodeOf(error.error) : `status ${error.status}`;
}

function networkCodeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
