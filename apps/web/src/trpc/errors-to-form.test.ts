import { TRPCClientError } from '@trpc/client';
import { expect, test, vi } from 'vitest';
import { errorsToForm } from './errors-to-form';

test('each field gets its message, the first the focus, and a list entry belongs to its control', () => {
  const { form, setError } = formShowing('headline', 'skills');
  errorsToForm(refused({ path: 'headline', message: 'is bad' }, { path: 'skills.3', message: 'is odd' }), form);
  expect(setError.mock.calls).toEqual([
    ['headline', { type: 'server', message: 'is bad' }, { shouldFocus: true }],
    ['skills', { type: 'server', message: 'is odd' }, { shouldFocus: false }],
  ]);
});

test('a field that the form does not show is told at the form', () => {
  const { form, setError } = formShowing('headline');
  errorsToForm(refused({ path: 'country', message: 'is unknown' }), form);
  expect(setError).toHaveBeenCalledWith('root', { type: 'server', message: 'Some fields. country: is unknown' });
});

test('an error without fields is told at the form', () => {
  const { form, setError } = formShowing('headline');
  errorsToForm(new TypeError('failed to fetch'), form);
  expect(setError).toHaveBeenCalledWith('root', { type: 'server', message: expect.stringContaining('connection') });
});

function formShowing(...names: string[]) {
  const setError = vi.fn();
  const form = { setError, control: { _names: { mount: new Set(names) } } } as unknown as Parameters<
    typeof errorsToForm
  >[1];
  return { form, setError };
}

function refused(...fields: { path: string; message: string }[]) {
  const data = {
    code: 'VALIDATION_FAILED',
    message: 'Some fields.',
    fields,
    data: null,
    httpStatus: 422,
    requestId: 'r',
  };
  return TRPCClientError.from<never>({ error: { code: -32603, message: 'Some fields.', data } } as never);
}
