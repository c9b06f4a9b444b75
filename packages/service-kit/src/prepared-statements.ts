import type { Sql } from 'postgres';

/** More different texts than a service has; those of a text that is put together of many parts may go beyond. */
const MOST_TEXTS = 1_000;

/** Longer texts are inserts of many rows, of which no two are alike. */
const LONGEST_TEXT = 10_000;

/**
 * The same pool, whose statements with parameters are prepared, in transactions too: the server reads and plans each text once per
 * connection, and the driver asks once instead of twice. So that neither side fills up, this ends after a thousand different texts.
 */
export function prepareStatements(pool: Sql): Sql {
  const texts = new Set<string>();
  const isPrepared = (text: string) => {
    if (texts.has(text)) return true;
    if (texts.size >= MOST_TEXTS || text.length > LONGEST_TEXT) return false;
    texts.add(text);
    return true;
  };
  const preparing = <Client extends Sql>(sql: Client): Client => {
    const unsafe: Sql['unsafe'] = (text, args = [], options = {}) =>
      sql.unsafe(text, args, { ...options, prepare: options.prepare || (args.length > 0 && isPrepared(text)) });
    const within =
      (door: 'begin' | 'savepoint') =>
      (...args: unknown[]) => {
        const work = args.at(-1) as (tx: Client) => unknown;
        return Reflect.apply(Reflect.get(sql, door) as () => unknown, sql, [
          ...args.slice(0, -1),
          (tx: Client) => work(preparing(tx)),
        ]);
      };
    const doors: Record<PropertyKey, unknown> = { unsafe, begin: within('begin'), savepoint: within('savepoint') };
    return new Proxy(sql, { get: (target, name) => doors[name] ?? Reflect.get(target, name) });
  };
  return preparing(pool);
}
