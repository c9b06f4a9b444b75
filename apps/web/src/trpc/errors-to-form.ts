import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { describeError } from './describe-error';

/**
 * Puts what a service refused where people see it: each field's message at its input (the topmost gets the focus), everything
 * else, and fields the form does not show, at `FormError`. `rename` maps a service's path to the form's; null means "at the form".
 */
export function errorsToForm<Values extends FieldValues, Context, Output>(
  error: unknown,
  form: Pick<UseFormReturn<Values, Context, Output>, 'setError' | 'control'>,
  rename: (path: string) => string | null = (path) => path,
): void {
  const { message, fields, requestId, code } = describeError(error);
  const shown = new Set(form.control._names.mount);
  const order = [...shown];
  const placed = fields.map((field) => ({ path: nearestShown(rename(field.path), shown), field }));
  placed
    .flatMap(({ path, field }) => (path === null ? [] : [{ path, message: field.message }]))
    .sort((a, b) => order.indexOf(a.path) - order.indexOf(b.path))
    .forEach(({ path, message: text }, index) => {
      form.setError(path as FieldPath<Values>, { type: 'server', message: text }, { shouldFocus: index === 0 });
    });
  const homeless = placed.filter(({ path }) => path === null).map(({ field }) => `${field.path}: ${field.message}`);
  if (fields.length > 0 && homeless.length === 0) return;
  const reference = code === 'INTERNAL' && requestId ? `(${requestId})` : '';
  form.setError('root', { type: 'server', message: [message, ...homeless, reference].filter(Boolean).join(' ') });
}

/** `skills.3` belongs to the control named `skills`; null when the form shows neither. */
function nearestShown(path: string | null, shown: ReadonlySet<string>): string | null {
  for (let name = path ?? ''; name; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    if (shown.has(name)) return name;
  }
  return null;
}
