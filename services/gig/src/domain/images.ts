import { imageWidths } from '@craftlane/contracts/values/images';

/** One of the widths that pictures are kept in. */
export type ImageWidth = (typeof imageWidths)[number];

/** A format that is accepted from people. */
export type ImageFormat = 'jpeg' | 'png' | 'webp';

/** A re-encoded picture without any metadata; `width` and `height` are those of the upright original. */
export interface EncodedImage {
  width: number;
  height: number;
  /** WebP files by width. */
  files: ReadonlyMap<ImageWidth, Uint8Array>;
}

/** Re-encodes a picture. Throws UNSUPPORTED_MEDIA for anything but a still JPEG, PNG or WebP of at most 40 megapixels. */
export type ImageEncoder = (bytes: Uint8Array) => Promise<EncodedImage>;

/** Where picture files are kept. An id is a UUID that the service made. */
export interface ImageStore {
  /** Keeps all files of a picture; nobody sees half of a file. Safe to repeat. */
  put(id: string, files: EncodedImage['files']): Promise<void>;
  /** The WebP file, or null when there is none. */
  find(id: string, width: ImageWidth): Promise<Uint8Array | null>;
}

/** The format that the first bytes speak of, whatever the name or type of the file claims; null for any other. */
export function sniffImageFormat(bytes: Uint8Array): ImageFormat | null {
  const starts = (at: number, ...expected: number[]) => expected.every((byte, index) => bytes[at + index] === byte);
  if (starts(0, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (starts(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (starts(0, 0x52, 0x49, 0x46, 0x46) && starts(8, 0x57, 0x45, 0x42, 0x50)) return 'webp';
  return null;
}

/** The width that this text names, or null. */
export function parseImageWidth(text: string): ImageWidth | null {
  return imageWidths.find((width) => String(width) === text) ?? null;
}
