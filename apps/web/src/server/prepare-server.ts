import { startTracing } from '@craftlane/service-kit/tracing';
import { env } from '@/env';
import { stampPeerAddresses } from './http/peer-address';
import { secureResponses } from './http/secure-responses';

/**
 * What must be true before the first request: all settings are good, traces have a place to go, requests carry their peer's address, answers
 * their security headers.
 */
export async function prepareServer(): Promise<void> {
  await startTracing({ service: 'web', endpoint: env().OTEL_EXPORTER_OTLP_ENDPOINT });
  stampPeerAddresses();
  secureResponses();
}
