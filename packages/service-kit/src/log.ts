import { type DestinationStream, type Logger as PinoLogger, pino } from 'pino';
import { describeLoggedError } from './log-error.ts';
import { currentRequestId } from './request-scope.ts';

/** Structured logger of a service. Never given tokens, passwords, message text or whole inputs. */
export type Logger = PinoLogger;

/** Lines leave together, at most a tenth of a second late, and when the process ends: alone, each costs a call of the system. */
const output = { dest: 1, sync: false, minLength: 4_096, periodicFlush: 100 };

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
 * A logger that writes one JSON line per record to stdout (or `destination`), with the id of the request it belongs to. Fields that hold secrets are censored at the
 * top level and up to two levels below, and errors (`err`) are reduced to what is safe, as a net under the rule not to log them.
 */
export function createLogger(options: { service: string; level: string; destination?: DestinationStream }): Logger {
  const settings = {
    level: options.level,
    base: { service: options.service },
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: requestFields,
    serializers: { err: describeLoggedError },
    redact: { paths: secretFields.flatMap(pathsOf), censor: '[redacted]' },
  };
  return pino(settings, options.destination ?? pino.destination(output));
}

/** The same logger for lines whose every field is known to be harmless: looking for secrets costs more than the line itself. */
export function harmless(log: Logger): Logger {
  return log.child({}, { redact: { paths: [] } });
}

function requestFields(): { requestId?: string } {
  const requestId = currentRequestId();
  return requestId === undefined ? {} : { requestId };
}

function pathsOf(field: string): string[] {
  const below = field.startsWith('[') ? field : `.${field}`;
  return [field, `*${below}`, `*.*${below}`];
}
