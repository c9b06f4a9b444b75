import { errorStatus } from '@craftlane/contracts/values/errors';
import { ORPCError, ValidationError } from '@orpc/contract';
import { isDatabaseUnavailable } from './causes.ts';
import { AppError, type FieldError, notFound, unavailable, validationFailed } from './errors.ts';

/** The body of every error answer. */
export interface ErrorBody {
  /** The contract of the operation declares this code. */
  defined: boolean;
  code: string;
  status: number;
  message: string;
  data?: unknown;
}

/**
 * The one place where an error becomes what a caller sees. AppError keeps its code and text; refused input becomes
 * VALIDATION_FAILED with every field, or NOT_FOUND when a path parameter (`pathParams`) is the cause; an unreachable
 * database UNAVAILABLE; anything unknown INTERNAL with a constant sentence. The original stays as `cause`.
 */
export function toPublicError(
  error: unknown,
  requestId: string,
  pathParams: readonly string[] = [],
): ORPCError<string, unknown> {
  if (error instanceof AppError) return fromAppError(error);
  if (error instanceof ORPCError) return fromOrpcError(error, requestId, pathParams);
  if (isDatabaseUnavailable(error)) return fromAppError(unavailable(undefined, error));
  return internal(error, requestId);
}

/** The answer body of {@link toPublicError}'s result. */
export function errorBody(error: ORPCError<string, unknown>): ErrorBody {
  const { defined, code, status, message, data } = error;
  return { defined, code, status, message, ...(data !== undefined && { data }) };
}

/** Seconds for the `Retry-After` header, or null when the error has none. */
export function retryAfterOf(error: ORPCError<string, unknown>): number | null {
  if (error.cause instanceof AppError && error.cause.retryAfterS) return error.cause.retryAfterS;
  return error.status === 503 || error.status === 504 ? 1 : null;
}

/** Refused input as a list of fields; unknown keys become one entry each. */
export function fieldErrors(issues: readonly Issue[]): FieldError[] {
  return issues.flatMap((issue) => {
    const path = segments(issue);
    if (issue.code === 'unrecognized_keys' && issue.keys) {
      return issue.keys.map((key) => ({ path: [...path, key].join('.'), message: 'This field is not known.' }));
    }
    const isMissing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
    return [{ path: path.join('.'), message: isMissing ? 'This field is required.' : issue.message }];
  });
}

interface Issue {
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
  code?: string;
  keys?: readonly string[];
}

function segments(issue: Issue): string[] {
  return (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part));
}

function fromAppError(error: AppError): ORPCError<string, unknown> {
  const { code, status, publicMessage: message, data } = error;
  return new ORPCError<string, unknown>(code, { status, message, data, cause: error });
}

function fromOrpcError(
  error: ORPCError<string, unknown>,
  requestId: string,
  pathParams: readonly string[],
): ORPCError<string, unknown> {
  if (error.cause instanceof AppError || error.code === 'INTERNAL') return error;
  if (error.cause instanceof ValidationError) {
    return error.code === 'BAD_REQUEST'
      ? refusedInput(error.cause.issues, pathParams)
      : internal(error.cause, requestId);
  }
  // What another service refused is passed on by its code; what is no code of ours says nothing a caller could use.
  return error.code in errorStatus && error.status !== 500 ? error : internal(error, requestId);
}

function refusedInput(issues: readonly Issue[], pathParams: readonly string[]): ORPCError<string, unknown> {
  const isAboutPath = issues.some((issue) => {
    const [first, second] = segments(issue);
    return pathParams.includes(first ?? '') || (first === 'params' && pathParams.includes(second ?? ''));
  });
  return fromAppError(isAboutPath ? notFound('malformed path parameter') : validationFailed(fieldErrors(issues)));
}

function internal(cause: unknown, requestId: string): ORPCError<string, unknown> {
  const message = `Something went wrong on our side. If it happens again, quote ${requestId}.`;
  return new ORPCError<string, unknown>('INTERNAL', { status: 500, message, cause });
}
