import { type DestinationStream, type Logger as PinoLogger, pino } from 'pino';
import { describeLoggedError } from './log-error.ts';

/** Structured logger of a service. Never given tokens, passwords, message text or whole inputs. */
export type Logger = PinoLogger;

const secretFields = [
  'authorization',
  'cookie',
  '["set-cookie"]',
  'password',
  'newPassword',
  'currentPassword',
  'token',
  'accessToken',
  'refreshToken',
  'secret',
  'internalSecret',
  'tokenSecret',
  'webhookSecret',
  'signature',
  'body',
];

/**
 * A logger that writes one JSON line per record to stdout (or `destination`). Fields that hold secrets are censored at the
 * top level and up to two levels below, and errors (`err`) are reduced to what is safe, as a net under the rule not to log them.
 */
export function createLogger(options: { service: string; level: string; destination?: DestinationStream }): Logger {
  const settings = {
    level: options.level,
    base: { service: options.service },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeLoggedError },
    redact: { paths: secretFields.flatMap(pathsOf), censor: '[redacted]' },
  };
  return options.destination ? pino(settings, options.destination) : pino(settings);
}

function pathsOf(field: string): string[] {
  const below = field.startsWith('[') ? field : `.${field}`;
  return [field, `*${below}`, `*.*${below}`];
}
