import type { z } from 'zod';
import type { Cause, SandboxDeps } from '../deps.ts';
import type { Tx } from '../store/database.ts';
import { expandPaths } from './expand.ts';
import { parseParams } from './parse-params.ts';

/** One call of an endpoint, inside the transaction that belongs to it. */
export interface Call {
  deps: SandboxDeps;
  tx: Tx;
  /** The `:id` of the path, empty when the path has none. */
  id: string;
  /** The `:childId` of the path, empty when the path has none. */
  childId: string;
  /** The connected account named by `Stripe-Account`; null for the platform. */
  account: string | null;
  cause: Cause;
}

/** One endpoint of the API. */
export interface Operation {
  method: 'GET' | 'POST';
  /** Hono's notation, with `:id` where the id stands. */
  path: string;
  /** Whether it answers for a connected account too. */
  acceptsAccount?: true;
  /** Checks the raw parameters and answers what remains to be done with them. */
  prepare(raw: Record<string, unknown>): (call: Call) => Promise<object>;
}

/** An endpoint from its parameters and what it does; `expand` is taken care of. */
export function operation<Input extends { expand?: string[] }>(
  method: Operation['method'],
  path: string,
  params: z.ZodType<Input>,
  execute: (call: Call, input: Input) => Promise<object>,
): Operation {
  return {
    method,
    path,
    prepare: (raw) => {
      const input = parseParams(params, raw);
      return async (call) => await expandPaths(call.tx, await execute(call, input), input.expand ?? []);
    },
  };
}

/** The endpoint, answering for the connected account in `Stripe-Account` too. */
export function forAccounts(each: Operation): Operation {
  return { ...each, acceptsAccount: true };
}
