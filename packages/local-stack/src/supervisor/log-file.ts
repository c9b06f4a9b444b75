import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const MAX_BYTES = 5_000_000;

/** A log of one part that never grows beyond two files of 5 MB: the current one and `<file>.1`. */
export type LogFile = {
  path: string;
  write(text: string): void;
  /** The last lines written, for an error message. */
  tail(lines: number): string;
};

/** Opens a log for appending; creates its folder. */
export function openLogFile(path: string): LogFile {
  mkdirSync(dirname(path), { recursive: true });
  let bytes = existsSync(path) ? statSync(path).size : 0;
  return {
    path,
    write(text) {
      if (bytes > MAX_BYTES) {
        renameSync(path, `${path}.1`);
        bytes = 0;
      }
      appendFileSync(path, text);
      bytes += Buffer.byteLength(text);
    },
    tail: (lines) =>
      existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n').slice(-lines).join('\n') : '',
  };
}
