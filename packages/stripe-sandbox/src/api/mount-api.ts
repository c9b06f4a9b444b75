import Stripe from 'stripe';
import type { SandboxDeps } from '../deps.ts';
import {
  accountInvalid,
  invalidRequest,
  orderedFailure,
  rateLimited,
  StripeApiError,
  unrecognizedUrl,
} from '../errors.ts';
import type { App, AppContext } from '../http.ts';
import { findAccount } from '../store/accounts.ts';
import { type ApiAnswer, answerError, answerObject, answerUnexpected } from './answer.ts';
import { authenticate } from './authenticate.ts';
import { runOnce } from './idempotency.ts';
import type { Call, Operation } from './operation.ts';
import { decodeForm } from './parse-params.ts';

/** Puts the operations under their paths and refuses every other `/v1` address in Stripe's words. */
export function mountApi(app: App, deps: SandboxDeps, operations: Operation[]): void {
  for (const operation of operations) {
    app.on(operation.method, operation.path, (c) =>
      respond(deps, c, (requestId) => serve(deps, c, operation, requestId)),
    );
  }
  app.all('/v1/*', (c) =>
    respond(deps, c, async () => {
      authenticate(c.req, deps.config.secretKey);
      throw unrecognizedUrl(c.req.method, c.req.path);
    }),
  );
}

async function serve(deps: SandboxDeps, c: AppContext, operation: Operation, requestId: string): Promise<ApiAnswer> {
  authenticate(c.req, deps.config.secretKey);
  const account = await accountOf(deps, c, operation);
  const isPost = operation.method === 'POST';
  const key = (isPost && c.req.header('idempotency-key')) || null;
  const body = isPost ? await c.req.text() : new URL(c.req.url).search.slice(1);
  const id = c.req.param('id') ?? '';
  const childId = c.req.param('childId') ?? '';
  const cause = { requestId, idempotencyKey: key };
  const prepare = () => operation.prepare(decodeForm(body));
  if (deps.faults.takeRateLimit(c.req.method, c.req.path)) throw rateLimited();
  const execute = async (tx: Call['tx'], run: (call: Call) => Promise<object>) =>
    await withFailures(deps, c, async () => answerObject(await run({ deps, tx, id, childId, account, cause })));
  if (key !== null) {
    return await runOnce(deps, { key, method: c.req.method, path: c.req.path, body, requestId }, prepare, execute);
  }
  const run = prepare();
  return await deps.sql.begin((tx) => execute(tx, run));
}

/** The outcome, or the failure that was ordered instead; a caller with a key keeps that as the answer to the key. */
async function withFailures(deps: SandboxDeps, c: AppContext, execute: () => Promise<ApiAnswer>): Promise<ApiAnswer> {
  const failure = deps.faults.takeFailure(c.req.method, c.req.path);
  if (!failure) return await execute();
  if (failure.isExecuted) await execute();
  return answerError(orderedFailure());
}

/** The connected account a request speaks for: one that is there, at an endpoint that answers for accounts. */
async function accountOf(deps: SandboxDeps, c: AppContext, operation: Operation): Promise<string | null> {
  const account = c.req.header('stripe-account');
  if (account === undefined) return null;
  if (!(await findAccount(deps.sql, account))) throw accountInvalid(account);
  if (operation.acceptsAccount) return account;
  throw invalidRequest('The sandbox does not answer this request for a connected account.');
}

/** The one place where the API's outcomes, good and bad, become responses. */
async function respond(
  deps: SandboxDeps,
  c: AppContext,
  handle: (requestId: string) => Promise<ApiAnswer>,
): Promise<Response> {
  const requestId = deps.newId('req');
  const answer = await handle(requestId).catch((err: unknown) => toAnswer(deps, requestId, err));
  if (c.req.method !== 'GET') deps.wake();
  const headers = new Headers({
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'request-id': requestId,
    'stripe-version': Stripe.API_VERSION,
  });
  const key = c.req.header('idempotency-key');
  if (key !== undefined) headers.set('idempotency-key', key);
  if (answer.originalRequestId !== undefined) {
    headers.set('idempotent-replayed', 'true');
    headers.set('original-request', answer.originalRequestId);
  }
  return new Response(answer.body, { status: answer.status, headers });
}

function toAnswer(deps: SandboxDeps, requestId: string, err: unknown): ApiAnswer {
  if (err instanceof StripeApiError) return answerError(err);
  deps.log({ level: 'error', requestId, error: err instanceof Error ? (err.stack ?? err.message) : String(err) });
  return answerUnexpected();
}
