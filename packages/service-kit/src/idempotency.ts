import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { type Db, type Executor, type Tx, transact } from './db.ts';
import { idempotencyConflict } from './errors.ts';

/** Which repetition this is: the same `key` of the same actor for the same operation (`scope`). */
export interface IdempotencyClaim {
  /** The caller's key; null runs without any guard. */
  key: string | null;
  actorId: string;
  /** Name of the operation, for example `checkout`. */
  scope: string;
  /** {@link hashInput} of what was asked. */
  inputHash: string;
}

/**
 * Runs `run` in one transaction at most once per claim and stores its answer (JSON) in that transaction. A repetition gets
 * the stored answer back, parsed from JSON, without running; one that comes while the first is still running waits for it.
 * When `run` throws, nothing is stored. Inside `run` no remote call is made: let it store the intent, then go on outside
 * with keys derived from the intent. Throws IDEMPOTENCY_CONFLICT for the same key with another input.
 */
export async function withIdempotency<T>(db: Db, claim: IdempotencyClaim, run: (tx: Tx) => Promise<T>): Promise<T> {
  const { key } = claim;
  if (key === null) return transact(db, run);
  return transact(db, async (tx) => {
    await lockClaim(tx, claim, key);
    const stored = await findAnswer<T>(tx, claim, key);
    if (stored) return stored.answer;
    const answer = await run(tx);
    await storeAnswer(tx, claim, key, answer);
    return answer;
  });
}

/**
 * The stored answer of a claim, or null when there is none yet (or no key). Lets an operation answer a repetition before it
 * asks others again. Throws IDEMPOTENCY_CONFLICT for the same key with another input.
 */
export async function findIdempotentAnswer<T>(db: Executor, claim: IdempotencyClaim): Promise<T | null> {
  const stored = claim.key === null ? null : await findAnswer<T>(db, claim, claim.key);
  return stored?.answer ?? null;
}

/** A hash that is equal for inputs that are equal as JSON, whatever the order of their keys. */
export function hashInput(input: unknown): string {
  return createHash('sha256').update(canonicalJson(input)).digest('hex');
}

async function lockClaim(tx: Executor, claim: IdempotencyClaim, key: string): Promise<void> {
  const name = JSON.stringify([claim.actorId, claim.scope, key]);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

async function findAnswer<T>(tx: Executor, claim: IdempotencyClaim, key: string): Promise<{ answer: T } | null> {
  const rows = await tx.execute<{ input_hash: string; answer: T }>(sql`
    select input_hash, answer from kit.idempotency_keys
    where actor_id = ${claim.actorId} and scope = ${claim.scope} and key = ${key}`);
  const [row] = Array.from(rows);
  if (!row) return null;
  if (row.input_hash !== claim.inputHash) throw idempotencyConflict();
  return { answer: row.answer };
}

async function storeAnswer(tx: Executor, claim: IdempotencyClaim, key: string, answer: unknown): Promise<void> {
  await tx.execute(sql`
    insert into kit.idempotency_keys (actor_id, scope, key, input_hash, answer)
    values (${claim.actorId}, ${claim.scope}, ${key}, ${claim.inputHash}, ${JSON.stringify(answer ?? null)}::text::jsonb)`);
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
