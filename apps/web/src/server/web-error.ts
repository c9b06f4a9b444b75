import { type ErrorCode, errorStatus } from '@craftlane/contracts/values/errors';

/** An error that the web app itself raises; it has the same shape as one from a service: stable code, public text, data. */
export class WebError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly data: unknown;

  constructor(code: ErrorCode, message: string, options: { data?: unknown; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'WebError';
    this.code = code;
    this.status = errorStatus[code];
    this.data = options.data;
  }
}
