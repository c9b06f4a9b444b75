import type { ErrorCode, FieldError } from '@craftlane/contracts/values/errors';
import { TRPCClientError } from '@trpc/client';
import type { AppRouter } from '@/server/root-router';

/** What can be said about any error of a call. */
export type CallError = {
  code: ErrorCode | 'OFFLINE';
  message: string;
  fields: FieldError[];
  data: unknown;
  requestId: string | null;
};

/** Reads an error of a call; what never reached the server is `OFFLINE`. */
export function describeError(error: unknown): CallError {
  if (error instanceof TRPCClientError) {
    const { data } = error as TRPCClientError<AppRouter>;
    if (data) return { ...data };
  }
  return {
    code: 'OFFLINE',
    message: 'The connection was interrupted. Check your network and try again.',
    fields: [],
    data: null,
    requestId: null,
  };
}

/** Whether an error carries this code. */
export function hasErrorCode(error: unknown, code: CallError['code']): boolean {
  return describeError(error).code === code;
}
