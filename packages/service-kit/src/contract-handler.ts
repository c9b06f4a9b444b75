import type { AnyContractRouter } from '@orpc/contract';
import { StandardOpenAPIHandler } from '@orpc/openapi/standard';
import type { Router } from '@orpc/server';
import type { RequestContext } from './context.ts';
import type { Answer } from './http-answer.ts';
import { errorBody, toPublicError } from './http-errors.ts';

/** What the server learns about a request while it is answered, for the log and the metrics. */
export interface RequestTrace {
  /** The route's path with its parameters unfilled. */
  route: string;
  error: ReturnType<typeof toPublicError> | null;
}

/** {@link RequestContext} as it enters the contract's handler. */
export interface HandlerContext extends RequestContext {
  trace: RequestTrace;
}

/** A router that implements a contract; what procedures of `procedures(contract).open.router({…})` give. */
export type ServiceRouter = Router<AnyContractRouter, RequestContext>;

/** One request as the contract's handler reads it. */
export interface ContractRequest {
  method: string;
  url: URL;
  headers: Record<string, string | string[] | undefined>;
  signal: AbortSignal;
  /** Read once, and only when the procedure takes a body. */
  body(): Promise<unknown>;
}

/** Answers requests by the contract; null when no procedure has this method and path. Never rejects. */
export function contractHandler(router: ServiceRouter) {
  const handler = new StandardOpenAPIHandler<HandlerContext>(router, {
    clientInterceptors: [
      async ({ next, procedure, context }) => {
        const path = procedure['~orpc'].route.path ?? '';
        context.trace.route = path;
        try {
          return await next();
        } catch (error) {
          throw toPublicError(error, context.requestId, pathParamsOf(path));
        }
      },
    ],
    interceptors: [
      async ({ next, context }) => {
        try {
          return await next();
        } catch (error) {
          context.trace.error = toPublicError(error, context.requestId);
          throw context.trace.error;
        }
      },
    ],
    customErrorResponseBodyEncoder: errorBody,
  });
  return async (request: ContractRequest, context: HandlerContext): Promise<Answer | null> => {
    const { matched, response } = await handler.handle(request, { context });
    if (!matched) return null;
    const { body } = response;
    return body instanceof Blob
      ? {
          ...response,
          body: Buffer.from(await body.arrayBuffer()),
          headers: { ...response.headers, 'content-type': body.type },
        }
      : response;
  };
}

function pathParamsOf(path: string): string[] {
  return [...path.matchAll(/\{\+?(\w+)\}/g)].map((match) => match[1] ?? '');
}
