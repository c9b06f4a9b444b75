/** What a log line says about an error. */
export interface LoggedError {
  type: string;
  message: string;
  /** Where it was thrown; without the message, which stands above. */
  stack?: string;
  code?: string;
  constraint?: string;
  table?: string;
  cause?: LoggedError;
}

/** Causes beyond this depth are left out, so that a circle ends. */
const DEEPEST = 5;

/**
 * An error for the log: known fields alone, because libraries hang requests, headers and query parameters on their errors. A
 * failed query is named by its text without its values, and a message of PostgreSQL without the value that it quotes.
 */
export function describeLoggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'something other than an error was thrown' };
  const { cause } = error;
  return {
    type: error.name,
    message: messageOf(error),
    ...optional('stack', framesOf(error)),
    ...optional('code', textOf(error, 'code')),
    ...optional('constraint', textOf(error, 'constraint_name')),
    ...optional('table', textOf(error, 'table_name')),
    ...(cause !== undefined && depth < DEEPEST && { cause: describeLoggedError(cause, depth + 1) }),
  };
}

function messageOf(error: Error): string {
  const query = textOf(error, 'query');
  if (query !== undefined && 'params' in error) return `Failed query: ${query}`;
  return error.name === 'PostgresError' ? error.message.replace(/: "[\s\S]*"$/, ': "…"') : error.message;
}

function framesOf({ stack }: Error): string | undefined {
  const start = stack?.indexOf('\n    at ') ?? -1;
  return start < 0 ? undefined : stack?.slice(start + 1);
}

function textOf(error: Error, name: string): string | undefined {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : undefined;
}

function optional<Name extends string>(name: Name, value: string | undefined): { [Key in Name]?: string } {
  return (value === undefined ? {} : { [name]: value }) as { [Key in Name]?: string };
}
