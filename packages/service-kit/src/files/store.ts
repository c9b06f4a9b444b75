import type { Readable } from 'node:stream';
import type { Disk } from 'flydrive';
import { causesOf } from '../causes.ts';

/** What a link to send bytes to must hold the sender to. */
export interface UploadTerms {
  /** Bytes. */
  size: number;
  mediaType: string;
  /** From now. */
  expiresInS: number;
}

/** Where the bytes of files are. Keys are paths made of ids and words of the service's own. */
export interface FileStore {
  /** An address that takes a PUT on these terms, or null when the service takes the bytes itself. */
  signUpload(key: string, terms: UploadTerms): Promise<string | null>;
  write(key: string, bytes: Uint8Array): Promise<void>;
  /** Keeps what arrives; when the stream breaks off, a part may stay. Only where the service takes bytes itself. */
  receive(key: string, stream: Readable): Promise<void>;
  /** Bytes at the key; null when there is nothing. */
  sizeOf(key: string): Promise<number | null>;
  /** Everything at the key; null when there is nothing. */
  read(key: string): Promise<Uint8Array | null>;
  /** A stream of what is at the key. There must be something. */
  open(key: string): Promise<Readable>;
  /** A copy under another key, and nothing under the first. */
  move(from: string, to: string): Promise<void>;
  /** Removes what is at the key; safe to repeat. */
  remove(key: string): Promise<void>;
  /** Removes all keys below the folder; safe to repeat. */
  removeFolder(folder: string): Promise<void>;
}

/** The store on a disk of the library. `prefix` is put before every key; `signUpload` makes links for browsers where the disk can. */
export function storeOn(disk: Disk, prefix = '', signUpload: FileStore['signUpload'] = async () => null): FileStore {
  const at = (key: string) => `${prefix}${key}`;
  return {
    signUpload: (key, terms) => signUpload(at(key), terms),
    write: (key, bytes) => disk.put(at(key), bytes),
    receive: (key, stream) => disk.putStream(at(key), stream),
    sizeOf: (key) => orNull(async () => (await disk.getMetaData(at(key))).contentLength),
    read: (key) => orNull(() => disk.getBytes(at(key))),
    open: (key) => disk.getStream(at(key)),
    move: (from, to) => disk.move(at(from), at(to)),
    remove: (key) => disk.delete(at(key)),
    removeFolder: (folder) => disk.deleteAll(`${at(folder)}/`),
  };
}

async function orNull<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (causesOf(error).some(isMissing)) return null;
    throw error;
  }
}

/** How a folder and an S3 store say that there is nothing. */
function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    (('code' in error && error.code === 'ENOENT') || ['NoSuchKey', 'NotFound'].includes(error.name))
  );
}
