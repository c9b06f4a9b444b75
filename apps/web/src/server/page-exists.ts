import { createMemory } from './memory';
import { orNull } from './service-error';
import { services } from './services';

// Long enough to spare the service, short enough that a page that is gone becomes a 404 soon.
const memory = createMemory({ keepMs: 60_000, maxEntries: 20_000, nowMs: Date.now });

const lookups: Record<string, (name: string) => Promise<unknown>> = {
  gigs: (slug) => services().gig.getBySlug({ slug }),
  freelancers: (handle) => services().user.getPublicProfileByHandle({ handle }),
};

/**
 * Whether the public page at `/gigs/{slug}` or `/freelancers/{handle}` shows something. True as well for every other path, and
 * while a service does not answer: the page itself then says what is wrong, or comes from the cache.
 */
export async function pageExists(pathname: string): Promise<boolean> {
  const [, area = '', encodedName, ...rest] = pathname.split('/');
  const lookup = lookups[area];
  if (!lookup || !encodedName || rest.length > 0) return true;
  if (memory.has(pathname)) return true;
  const name = decode(encodedName);
  if (name === null) return false;
  const found = await orNull(lookup(name)).catch(() => undefined);
  if (found) memory.add(pathname);
  return found !== null;
}

function decode(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}
