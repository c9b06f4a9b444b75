import { unavailable } from '@craftlane/service-kit/errors';
import { hash, type Options, verify } from '@node-rs/argon2';
import { normalizePassword } from '../domain/password-policy.ts';

/** Turns passwords into hashes and back into yes or no. At most so many at a time; the others wait in line. */
export interface PasswordHasher {
  /** A PHC string (argon2id) with its own salt. Throws UNAVAILABLE when the line is too long. */
  hash(password: string): Promise<string>;
  /**
   * Whether the password made this hash. Null stands for "no such account": it costs what a real check costs and is false.
   * Throws UNAVAILABLE when the line is too long.
   */
  verify(hash: string | null, password: string): Promise<boolean>;
}

/** The part of the library that is used; tests count its calls. */
export interface HashEngine {
  hash(password: string, options: Options): Promise<string>;
  verify(hash: string, password: string): Promise<boolean>;
}

/** argon2id is the library's default; OWASP's setting for it: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** About three seconds of work for one core; who comes later is better served by a quick refusal. */
const MAX_WAITING = 200;

/** A hasher over argon2id. Computes the hash for {@link PasswordHasher.verify} of null once, at creation. */
export async function createPasswordHasher(
  concurrency: number,
  engine: HashEngine = { hash, verify },
): Promise<PasswordHasher> {
  const inLine = limitConcurrency(concurrency, MAX_WAITING);
  const make = (password: string) => engine.hash(normalizePassword(password), cost);
  const standIn = await make('nobody has this password');
  return {
    hash: (password) => inLine(() => make(password)),
    verify: (stored, password) =>
      inLine(async () => {
        const matches = await engine.verify(stored ?? standIn, normalizePassword(password));
        return stored !== null && matches;
      }),
  };
}

function limitConcurrency(concurrency: number, maxWaiting: number) {
  const waiting: (() => void)[] = [];
  let running = 0;
  const leave = () => {
    running -= 1;
    waiting.shift()?.();
  };
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= concurrency) {
      if (waiting.length >= maxWaiting) throw unavailable('Too many people are logging in. Try again in a moment.');
      await new Promise<void>((go) => waiting.push(go));
    }
    running += 1;
    return work().finally(leave);
  };
}
