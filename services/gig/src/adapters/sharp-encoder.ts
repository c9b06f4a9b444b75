import { imageWidths } from '@craftlane/contracts/values/images';
import sharp from 'sharp';
import { unsupportedImage } from '../domain/errors.ts';
import { type ImageEncoder, type ImageWidth, sniffImageFormat } from '../domain/images.ts';

const maxPixels = 40_000_000;
const quality = 82;

/**
 * Re-encodes pictures to WebP with sharp: upright, never enlarged, without metadata. The format is decided by the bytes
 * before any decoder sees them, so that SVG and others never reach one.
 */
export const encodeImage: ImageEncoder = async (bytes) => {
  if (!sniffImageFormat(bytes)) throw unsupportedImage('the bytes are no JPEG, PNG or WebP');
  const { width, height } = await measure(bytes);
  const files = new Map<ImageWidth, Uint8Array>();
  for (const target of imageWidths) files.set(target, await encode(bytes, target));
  return { width, height, files };
};

async function measure(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  const { autoOrient, pages } = await open(bytes).metadata().catch(refuse);
  if ((pages ?? 1) > 1) throw unsupportedImage('animated');
  return { width: autoOrient.width, height: autoOrient.height };
}

function encode(bytes: Uint8Array, width: ImageWidth): Promise<Uint8Array> {
  return open(bytes)
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .webp({ quality })
    .toBuffer()
    .catch(refuse);
}

function open(bytes: Uint8Array) {
  return sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' });
}

function refuse(cause: unknown): never {
  throw unsupportedImage('cannot be decoded, or is too large', cause);
}
