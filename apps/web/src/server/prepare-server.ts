import { env } from '@/env';
import { stampPeerAddresses } from './http/peer-address';

/** What must be true before the first request: all settings are good, and requests carry the address of their peer. */
export function prepareServer(): void {
  env();
  stampPeerAddresses();
}
