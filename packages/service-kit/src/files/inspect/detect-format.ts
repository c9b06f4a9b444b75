import { Readable } from 'node:stream';
import type { FileFormat } from '@craftlane/contracts/values/files';
import { fileTypeFromStream } from 'file-type';

/** What the library calls the formats we know. */
const formats: Readonly<Record<string, FileFormat>> = {
  jpg: 'JPEG',
  png: 'PNG',
  apng: 'PNG',
  webp: 'WebP',
  gif: 'GIF',
  psd: 'Photoshop',
  pdf: 'PDF',
  docx: 'Word',
  xlsx: 'Excel',
  pptx: 'PowerPoint',
  odt: 'OpenDocument',
  zip: 'ZIP',
  mp3: 'MP3',
  wav: 'WAV',
  mp4: 'MP4',
  m4v: 'MP4',
  mov: 'QuickTime',
  webm: 'WebM',
};

/**
 * The format that the bytes speak of, whatever the file is called: one of ours, `markup or text` for what has no mark of its own (which
 * SVG has not), or null for a format that nobody may send.
 */
export async function detectFormat(stream: Readable): Promise<FileFormat | 'markup or text' | null> {
  const found = await fileTypeFromStream(Readable.toWeb(stream));
  if (!found || found.ext === 'xml') return 'markup or text';
  return formats[found.ext] ?? null;
}
