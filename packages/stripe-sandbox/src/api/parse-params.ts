import qs from 'qs';
import type { z } from 'zod';
import { invalidRequest, type StripeApiError } from '../errors.ts';

/** Decodes Stripe's form encoding (`a[b][0]=c`) of a body or a query string. All leaves are strings. */
export function decodeForm(text: string): Record<string, unknown> {
  return qs.parse(text, { depth: 10, arrayLimit: 200, parameterLimit: 5000, plainObjects: true });
}

/**
 * Checks parameters against a schema; the first problem becomes Stripe's error for it. An unknown parameter
 * comes before a missing one, a missing one before a wrong one.
 */
export function parseParams<T>(schema: z.ZodType<T>, raw: Record<string, unknown>): T {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw toStripeError(parsed.error.issues, raw);
}

/** `['line_items', 0, 'quantity']` as Stripe writes it: `line_items[0][quantity]`. */
export function paramName(path: readonly PropertyKey[]): string {
  const [first = '', ...rest] = path.map(String);
  return rest.reduce((name, part) => `${name}[${part}]`, first);
}

function toStripeError(all: z.core.$ZodIssue[], raw: unknown): StripeApiError {
  const issues = all.flatMap(withinUnion);
  const unknown = issues.find((issue) => issue.code === 'unrecognized_keys');
  if (unknown?.code === 'unrecognized_keys') return unknownParams(unknown.path, unknown.keys);
  const missing = issues.find((issue) => valueAt(raw, issue.path) === undefined);
  if (missing) return missingParam(paramName(missing.path));
  const [issue] = issues;
  return issue ? wrongParam(issue, valueAt(raw, issue.path)) : invalidRequest('The parameters are not valid.');
}

/** What is wrong with a parameter of several shapes is what is wrong in the one that was meant: where the value fits at all. */
function withinUnion(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.find((issues) => issues.length > 0 && issues.every(fits));
  if (!meant) return [issue];
  return meant.map((each) => ({ ...each, path: [...issue.path, ...each.path] })).flatMap(withinUnion);
}

function fits({ code, path }: z.core.$ZodIssue): boolean {
  return path.length > 0 || (code !== 'invalid_type' && code !== 'invalid_value');
}

function unknownParams(path: PropertyKey[], keys: string[]): StripeApiError {
  const names = keys.map((key) => paramName([...path, key]));
  const message = `Received unknown parameter${names.length > 1 ? 's' : ''}: ${names.join(', ')}`;
  return invalidRequest(message, { code: 'parameter_unknown', param: names[0] ?? '' });
}

function missingParam(param: string): StripeApiError {
  return invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
}

function wrongParam(issue: z.core.$ZodIssue, value: unknown): StripeApiError {
  const param = paramName(issue.path);
  if (value === '') {
    return invalidRequest(
      `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset. You should remove '${param}' from your request or supply a non-empty value.`,
      { code: 'parameter_invalid_empty', param },
    );
  }
  const code = issue.code === 'custom' ? codeOf(issue.params) : undefined;
  return invalidRequest(`${issue.message} (${param})`, code === undefined ? { param } : { code, param });
}

function codeOf(params: Record<string, unknown> | undefined): string | undefined {
  return typeof params?.code === 'string' ? params.code : undefined;
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  }, raw);
}
