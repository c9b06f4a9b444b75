import 'server-only';
import { env, isBuildPhase } from '@/env';

/** The whole address of a path as browsers type it; null while building, when no domain is known. */
export function publicUrl(path: string): string | null {
  return isBuildPhase() ? null : new URL(path, env().PUBLIC_URL).href;
}
