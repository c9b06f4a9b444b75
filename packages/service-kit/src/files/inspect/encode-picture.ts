import type { FilePurposeRules } from '@craftlane/contracts/values/files';
import sharp from 'sharp';
import { Refused } from './refused.ts';

const maxPixels = 40_000_000;
/** Seconds for one width; the largest pictures take one or two. */
const patienceS = 20;
const quality = 82;

/** A picture in all its widths, as WebP; `width` and `height` are those of the upright original in pixels. */
export interface EncodedPicture {
  width: number;
  height: number;
  byWidth: ReadonlyMap<number, Uint8Array>;
}

/**
 * Re-encodes a picture with sharp: upright, never enlarged, without metadata. It is measured before anything is decoded. Throws
 * {@link Refused} for one with more than 40 megapixels, one that moves when it is public, and one that cannot be decoded, or not in time.
 */
export async function encodePicture(
  bytes: Uint8Array,
  { widths, isSquare, isPublic }: Pick<FilePurposeRules, 'widths' | 'isSquare' | 'isPublic'>,
  timeoutS = patienceS,
): Promise<EncodedPicture> {
  const { width, height, moves } = await measure(bytes);
  if (width * height > maxPixels) throw new Refused('TOO_MANY_PIXELS');
  if (moves && isPublic) throw new Refused('MOVES');
  const byWidth = new Map<number, Uint8Array>();
  for (const target of widths) byWidth.set(target, await encode(bytes, target, isSquare, timeoutS));
  return { width, height, byWidth };
}

async function measure(bytes: Uint8Array): Promise<{ width: number; height: number; moves: boolean }> {
  // Reads the header alone.
  const { autoOrient, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata().catch(refuse);
  return { ...autoOrient, moves: pages > 1 };
}

function encode(bytes: Uint8Array, width: number, isSquare: boolean, timeoutS: number): Promise<Uint8Array> {
  const shape = isSquare ? { width, height: width, fit: 'cover' as const } : { width, withoutEnlargement: true };
  return sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' })
    .autoOrient()
    .resize(shape)
    .webp({ quality })
    .timeout({ seconds: timeoutS })
    .toBuffer()
    .catch(refuse);
}

/** The library says only in words why it stopped. */
function refuse(cause: unknown): never {
  const isTimeout = cause instanceof Error && cause.message.startsWith('timeout');
  throw new Refused(isTimeout ? 'TOO_SLOW' : 'UNREADABLE', cause);
}
