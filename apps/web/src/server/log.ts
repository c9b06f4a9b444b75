import { createLogger, harmless } from '@craftlane/service-kit/log';

/** Fields of a log line; never tokens, passwords, message texts or whole inputs. */
export type LogFields = Record<string, string | number | boolean | null | undefined>;

const logger = harmless(createLogger({ service: 'web', level: 'info' }));

/** Writes one line of JSON, as the services do. */
export function log(level: 'info' | 'warn' | 'error', message: string, fields: LogFields = {}): void {
  logger[level](fields, message);
}

/** Name, text and causes of an error on one line, for the log only. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const text = `${error.name}: ${error.message}`;
  return error.cause ? `${text} ← ${errorText(error.cause)}` : text;
}
