import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';

/** What one reading of all bytes finds out. */
export interface Scan {
  /** Bytes. */
  size: number;
  /** Hexadecimal. */
  sha256: string;
  /** The bytes are readable text in UTF-8. */
  isText: boolean;
  /** The bytes are no UTF-8 and read like text in an older encoding: one byte a letter, as Excel writes tables, or UTF-16. */
  isOldText: boolean;
  /** Begins, or ends, in the middle what programs take for an archive. */
  holdsArchive: boolean;
  /** A browser that guesses types could take the bytes for a page, or a server for a program. */
  holdsPage: boolean;
  /** A reader of PDF, which looks for the beginning itself, would open it. */
  holdsPdf: boolean;
}

/** The end of a ZIP on one disk, and the beginnings of RAR and 7z; as latin1 text, long enough not to occur by chance. */
const archives = ['PK\x05\x06\0\0\0\0', 'Rar!\x1a\x07\0', 'Rar!\x1a\x07\x01', "7z\xbc\xaf'\x1c"];
const page = /<script[\s>/]|<html[\s>]|<!doctype html|<\?php|<iframe[\s>]|<svg[\s>]/i;
const pdf = /%PDF-\d\.\d/;

/** Bytes that no text has in any encoding of one byte a letter. */
const control = /[^\P{Cc}\t\n\v\f\r\x7f-\x9f]/u;
const utf16 = /^(\xff\xfe|\xfe\xff)/;

/** More than the longest of what is looked for, so that nothing is lost between two chunks. */
const OVERLAP = 32;

/** Reads a file once, in little memory, and tells what is in it. */
export async function scan(stream: Readable): Promise<Scan> {
  const hash = createHash('sha256');
  const found = { size: 0, isText: true, holdsArchive: false, holdsPage: false, holdsPdf: false };
  let [isUtf16, isPlain] = [false, true];
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let before = '';
  for await (const piece of stream) {
    const chunk: Buffer = piece;
    hash.update(chunk);
    const letters = chunk.toString('latin1');
    if (found.size === 0) isUtf16 = utf16.test(letters);
    isPlain &&= !control.test(letters);
    found.size += chunk.length;
    const seen = before + letters;
    found.holdsArchive ||= archives.some((each) => seen.includes(each));
    found.holdsPage ||= page.test(seen);
    found.holdsPdf ||= pdf.test(seen);
    found.isText &&= isText(decoder, chunk);
    before = seen.slice(-OVERLAP);
  }
  found.isText &&= isText(decoder, null);
  return { ...found, isOldText: !found.isText && (isPlain || isUtf16), sha256: hash.digest('hex') };
}

function isText(decoder: TextDecoder, chunk: Buffer | null): boolean {
  try {
    const text = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    return !text.includes('\0');
  } catch {
    return false;
  }
}
