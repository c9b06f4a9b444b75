import { type ErrorCode, errorStatus, type FieldError, validationDataSchema } from '@craftlane/contracts/values/errors';
import type { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { knownError } from './service-error';

/** What the browser learns of a failed call, as `error.data`. */
export type CallErrorData = {
  code: ErrorCode;
  message: string;
  /** Every refused field at once; empty unless `VALIDATION_FAILED`. */
  fields: FieldError[];
  /** What the code promises, for example `{ status }` of `ILLEGAL_TRANSITION`. */
  data: unknown;
  httpStatus: number;
  requestId: string;
};

const byTrpcCode: Partial<Record<TRPCError['code'], ErrorCode>> = {
  NOT_FOUND: 'NOT_FOUND',
  PARSE_ERROR: 'MALFORMED_REQUEST',
  BAD_REQUEST: 'MALFORMED_REQUEST',
  METHOD_NOT_SUPPORTED: 'METHOD_NOT_ALLOWED',
  UNSUPPORTED_MEDIA_TYPE: 'UNSUPPORTED_MEDIA',
  PAYLOAD_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
};

/** The one place where errors of services, of the web app and of input checks become what the browser reads. */
export function callErrorData(error: TRPCError, requestId: string): CallErrorData {
  const known = knownError(error.cause);
  if (known) return answer(known.code, known.message, requestId, known.data);
  if (error.cause instanceof ZodError)
    return answer('VALIDATION_FAILED', invalidInput, requestId, { fields: fieldsOf(error.cause) });
  const code = byTrpcCode[error.code];
  if (code) return answer(code, 'The request could not be read.', requestId);
  return answer('INTERNAL', 'Something went wrong on our side. Try again in a moment.', requestId);
}

const invalidInput = 'Some fields need attention.';

function answer(code: ErrorCode, message: string, requestId: string, data: unknown = null): CallErrorData {
  const validation = code === 'VALIDATION_FAILED' ? validationDataSchema.safeParse(data) : undefined;
  return {
    code,
    message,
    fields: validation?.data?.fields ?? [],
    data: data ?? null,
    httpStatus: errorStatus[code],
    requestId,
  };
}

function fieldsOf(error: ZodError): FieldError[] {
  return error.issues.flatMap((issue) => {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
    if (unknown.length === 0) return [{ path: issue.path.join('.'), message: issue.message }];
    return unknown.map((key) => ({ path: [...issue.path, key].join('.'), message: 'This field is not known.' }));
  });
}
