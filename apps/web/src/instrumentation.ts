import { env, isNodeRuntime } from './env';

/** Runs once before the first request: checks the settings, and notes the peer of every request. */
export async function register(): Promise<void> {
  if (!isNodeRuntime()) return;
  env();
  const { stampPeerAddresses } = await import('./server/http/peer-address');
  stampPeerAddresses();
}
