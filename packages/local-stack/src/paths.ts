import { join, resolve } from 'node:path';

/** The root folder of the repository. */
export const REPOSITORY = resolve(import.meta.dirname, '../../..');

/** Joins parts to a path below the root of the repository. */
export function inRepository(...parts: string[]): string {
  return join(REPOSITORY, ...parts);
}
