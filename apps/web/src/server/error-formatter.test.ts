import { TRPCError } from '@trpc/server';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { callErrorData } from './error-formatter';
import { WebError } from './web-error';

const wrapped = (cause: unknown, code: TRPCError['code'] = 'INTERNAL_SERVER_ERROR') => new TRPCError({ code, cause });

describe('what the browser learns of an error', () => {
  test('a service error keeps its code, text and data', () => {
    const cause = new WebError('ILLEGAL_TRANSITION', 'Not now.', { data: { status: 'completed' } });
    expect(callErrorData(wrapped(cause), 'request-1')).toEqual({
      code: 'ILLEGAL_TRANSITION',
      message: 'Not now.',
      fields: [],
      data: { status: 'completed' },
      httpStatus: 409,
      requestId: 'request-1',
    });
  });

  test('every refused field of a service is named', () => {
    const fields = [
      { path: 'title', message: 'is required' },
      { path: 'packages.0.priceMinor', message: 'must be at least 5 EUR' },
    ];
    const cause = new WebError('VALIDATION_FAILED', 'Some fields need attention.', { data: { fields } });
    expect(callErrorData(wrapped(cause), 'r')).toMatchObject({ code: 'VALIDATION_FAILED', httpStatus: 422, fields });
  });

  test('input refused before any service is called reads the same', () => {
    const parsed = z.object({ tags: z.array(z.string().max(2, 'is too long')) }).safeParse({ tags: ['a', 'long'] });
    expect(callErrorData(wrapped(parsed.error, 'BAD_REQUEST'), 'r')).toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: [{ path: 'tags.1', message: 'is too long' }],
    });
  });

  test('each field that is not known is named, wherever it is', () => {
    const schema = z.strictObject({ package: z.strictObject({ name: z.string() }) });
    const parsed = schema.safeParse({ package: { name: 'Basic', price: 1 }, one: 1, two: 2 });
    const message = 'This field is not known.';
    expect(callErrorData(wrapped(parsed.error, 'BAD_REQUEST'), 'r').fields).toEqual([
      { path: 'package.price', message },
      { path: 'one', message },
      { path: 'two', message },
    ]);
  });

  test('an unknown error tells nothing but the request id', () => {
    const data = callErrorData(wrapped(new Error('connect ECONNREFUSED 10.0.0.7')), 'request-9');
    expect(data).toMatchObject({ code: 'INTERNAL', httpStatus: 500, requestId: 'request-9', data: null });
    expect(JSON.stringify(data)).not.toContain('ECONNREFUSED');
  });

  test('an error with a foreign code of its own is unknown', () => {
    const cause = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
    expect(callErrorData(wrapped(cause), 'r').code).toBe('INTERNAL');
  });

  test('a procedure that does not exist is not found', () => {
    expect(callErrorData(new TRPCError({ code: 'NOT_FOUND' }), 'r').code).toBe('NOT_FOUND');
  });
});
