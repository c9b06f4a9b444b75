import type { Files } from './deps.ts';
import { signLink } from './links.ts';

/** How long a link to read a file is good. */
const LINK_LIFE_MS = 5 * 60_000;

/**
 * The path, at this service, of a link that reads a file for five minutes, for whoever has it; give it only to who may see the
 * file. `width` is one of the purpose's, for a smaller picture; without it the bytes as they came, to be saved.
 */
export function signRead({ clock, linkKey }: Files, file: { id: string }, width?: number): string {
  const expiresAt = new Date(clock.now().getTime() + LINK_LIFE_MS);
  const terms = width === undefined ? {} : { width: String(width) };
  return signLink({ method: 'GET', fileId: file.id, expiresAt, terms: { ...terms } }, linkKey);
}
