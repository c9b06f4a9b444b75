import { type FileFormat, type FilePurposeRules, filePurposes, formatOf } from '@craftlane/contracts/values/files';
import type { FileStore } from '../store.ts';
import type { StoredFile } from '../table.ts';
import { detectFormat } from './detect-format.ts';
import { type EncodedPicture, encodePicture } from './encode-picture.ts';
import { inspectSvg } from './inspect-svg.ts';
import { Refused } from './refused.ts';
import { type Scan, scan } from './scan.ts';

/** What a good file is. */
export interface Inspection {
  /** Bytes. */
  size: number;
  sha256: string;
  /** Null for a file that is no picture, or one that is too large to be shown. */
  picture: EncodedPicture | null;
}

const mebibyte = 1_048_576;

/** Of larger private pictures there is no smaller one to show. */
const MAX_IN_MEMORY = 32 * mebibyte;

const pictures: readonly FileFormat[] = ['JPEG', 'PNG', 'WebP', 'GIF'];
/** Each holds other files by its nature, or cannot hide one. */
const honest: readonly FileFormat[] = ['Word', 'Excel', 'PowerPoint', 'OpenDocument', 'ZIP', 'text', 'SVG'];

/**
 * Looks at what lies at the key: whether it is whole, what its name says, only that, and harmless; makes the smaller pictures. Changes nothing.
 * Throws {@link Refused}.
 */
export async function inspectFile(store: FileStore, key: string, file: StoredFile): Promise<Inspection> {
  const rules: FilePurposeRules = filePurposes[file.purpose];
  const format = formatOf(file.name);
  const size = await store.sizeOf(key);
  if (!format || size !== file.declaredSize) throw new Refused('WRONG_SIZE');
  const detected = await detectFormat(await store.open(key));
  const scanned = await scan(await store.open(key));
  assertFormat(format, detected, scanned);
  assertOneFormat(format, scanned);
  const { sha256 } = scanned;
  if (format === 'SVG') await inspectSvg(await bytesOf(store, key, size));
  if (!pictures.includes(format)) return { size, sha256, picture: null };
  return { size, sha256, picture: await pictureOf(store, key, size, rules) };
}

function assertFormat(format: FileFormat, detected: FileFormat | 'markup or text' | null, scanned: Scan): void {
  const { isText, isOldText } = scanned;
  const isUnmarked = format === 'text' || format === 'SVG';
  if (isUnmarked && detected === 'markup or text' && isOldText) throw new Refused('OLD_ENCODING');
  const isRight = isUnmarked ? detected === 'markup or text' && isText : detected === format;
  if (!isRight) throw new Refused('WRONG_FORMAT');
}

function assertOneFormat(format: FileFormat, { holdsArchive, holdsPage, holdsPdf }: Scan): void {
  if (honest.includes(format)) return;
  const isPicture = pictures.includes(format);
  if (holdsArchive || (isPicture && (holdsPage || holdsPdf))) throw new Refused('TWO_FORMATS');
}

async function pictureOf(
  store: FileStore,
  key: string,
  size: number,
  rules: FilePurposeRules,
): Promise<EncodedPicture | null> {
  if (size > MAX_IN_MEMORY && !rules.isPublic) return null;
  try {
    return await encodePicture(await bytesOf(store, key, size), rules);
  } catch (error) {
    // A poster to print may be as large as it likes; it is only not decoded here.
    const isTooMuch = error instanceof Refused && ['TOO_MANY_PIXELS', 'TOO_SLOW'].includes(error.refusal);
    if (!rules.isPublic && isTooMuch) return null;
    throw error;
  }
}

async function bytesOf(store: FileStore, key: string, size: number): Promise<Uint8Array> {
  const bytes = size <= MAX_IN_MEMORY ? await store.read(key) : null;
  if (!bytes) throw new Refused('UNREADABLE');
  return bytes;
}
