import { startTracing } from '@craftlane/service-kit/tracing';
import { env, tellNextAuthPublicUrl } from '@/env';
import { createFront } from './http/front';
import { standInFront } from './http/stand-in-front';

/**
 * What must be true before the first request: all settings are good, next-auth knows the public address, traces have a place to go, and every request
 * passes the front.
 */
export async function prepareServer(): Promise<void> {
  await startTracing({ service: 'web', endpoint: env().OTEL_EXPORTER_OTLP_ENDPOINT });
  tellNextAuthPublicUrl();
  standInFront(createFront());
}
