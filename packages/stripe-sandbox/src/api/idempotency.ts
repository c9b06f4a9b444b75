import { createHash } from 'node:crypto';
import type { SandboxDeps } from '../deps.ts';
import { idempotencyKeyInUse, idempotencyMismatch, invalidRequest, StripeApiError } from '../errors.ts';
import type { Tx } from '../store/database.ts';
import { type ApiAnswer, answerError } from './answer.ts';

/** How long an answer can be replayed, as at Stripe. */
const KEEP_MS = 24 * 3600 * 1000;

/** A POST with an `Idempotency-Key`. */
export interface KeyedRequest {
  key: string;
  method: string;
  path: string;
  /** The parameters as sent. */
  body: string;
  requestId: string;
}

/**
 * Executes a keyed request at most once. Effect and stored answer are one transaction: a crash leaves neither.
 * `prepare` validates and its refusals are not stored; what `execute` throws is stored and replayed.
 * Errors: 409 `idempotency_key_in_use`, 400 `idempotency_error` when the request differs from the first one.
 */
export async function runOnce<Input>(
  deps: SandboxDeps,
  request: KeyedRequest,
  prepare: () => Input,
  execute: (tx: Tx, input: Input) => Promise<ApiAnswer>,
): Promise<ApiAnswer> {
  if (request.key.length > 255) throw invalidRequest('Idempotency keys are up to 255 characters long.');
  return await deps.sql.begin(async (tx) => {
    const [lock] = await tx<{ isMine: boolean }[]>`
      select pg_try_advisory_xact_lock(hashtextextended(${request.key}, 0)) as "isMine"`;
    if (!lock?.isMine) throw idempotencyKeyInUse(request.key);
    const replay = await findReplay(deps, tx, request);
    if (replay) return replay;
    const input = prepare();
    const answer = await executeOrRefuse(tx, (savepoint) => execute(savepoint, input));
    await tx`
      insert into idempotency_keys (key, fingerprint, request_id, status, body, created_at)
      values (${request.key}, ${fingerprint(request)}, ${request.requestId}, ${answer.status}, ${answer.body}, ${deps.now()})`;
    return answer;
  });
}

/** Forgets answers that are too old to be replayed. */
export async function pruneIdempotencyKeys(deps: SandboxDeps): Promise<void> {
  await deps.sql`delete from idempotency_keys where created_at < ${oldest(deps)}`;
}

async function findReplay(deps: SandboxDeps, tx: Tx, request: KeyedRequest): Promise<ApiAnswer | null> {
  await tx`delete from idempotency_keys where key = ${request.key} and created_at < ${oldest(deps)}`;
  const [stored] = await tx<{ fingerprint: string; request_id: string; status: number; body: string }[]>`
    select fingerprint, request_id, status, body from idempotency_keys where key = ${request.key}`;
  if (!stored) return null;
  if (stored.fingerprint !== fingerprint(request)) throw idempotencyMismatch(request.key);
  return { status: stored.status, body: stored.body, originalRequestId: stored.request_id };
}

/** Rolls the effect of a refused request back to the savepoint and keeps the refusal as its answer. */
async function executeOrRefuse(tx: Tx, execute: (savepoint: Tx) => Promise<ApiAnswer>): Promise<ApiAnswer> {
  try {
    return await tx.savepoint((savepoint) => execute(savepoint));
  } catch (err) {
    if (err instanceof StripeApiError) return answerError(err);
    throw err;
  }
}

function fingerprint(request: KeyedRequest): string {
  return createHash('sha256').update(`${request.method} ${request.path}\n${request.body}`).digest('hex');
}

function oldest(deps: SandboxDeps): Date {
  return new Date(deps.now().getTime() - KEEP_MS);
}
