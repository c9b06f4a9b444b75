/** Fields of a log line; never tokens, passwords, message texts or whole inputs. */
export type LogFields = Record<string, string | number | boolean | null | undefined>;

/** Writes one line of JSON; errors go to standard error. */
export function log(level: 'info' | 'warn' | 'error', message: string, fields: LogFields = {}): void {
  const line = `${JSON.stringify({ level, time: new Date().toISOString(), service: 'web', msg: message, ...fields })}\n`;
  (level === 'error' ? process.stderr : process.stdout).write(line);
}

/** Name, text and causes of an error on one line, for the log only. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const text = `${error.name}: ${error.message}`;
  return error.cause ? `${text} ← ${errorText(error.cause)}` : text;
}
