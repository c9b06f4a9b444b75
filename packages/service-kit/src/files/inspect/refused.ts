import type { FileRefusal } from '@craftlane/contracts/values/files';

/** Says that a file cannot be kept, and why. */
export class Refused extends Error {
  readonly refusal: FileRefusal;

  constructor(refusal: FileRefusal, cause?: unknown) {
    super(refusal, { cause });
    this.name = 'Refused';
    this.refusal = refusal;
  }
}
