import { startTracing } from '@craftlane/service-kit/tracing';
import { env, tellNextAuthPublicUrl } from '@/env';
import { stampPeerAddresses } from './http/peer-address';
import { secureResponses } from './http/secure-responses';

/**
 * What must be true before the first request: all settings are good, next-auth knows the public address, traces have a place to go, requests carry their peer's address, answers
 * their security headers.
 */
export async function prepareServer(): Promise<void> {
  await startTracing({ service: 'web', endpoint: env().OTEL_EXPORTER_OTLP_ENDPOINT });
  tellNextAuthPublicUrl();
  stampPeerAddresses();
  secureResponses();
}
