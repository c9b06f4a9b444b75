import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Makes a folder for an installation that a test throws away. The server's user may pass through it, so that databases lie in it and
 * go with it; below a folder closed to him they would be kept elsewhere, and stay.
 */
export function dataFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o711);
  return folder;
}
