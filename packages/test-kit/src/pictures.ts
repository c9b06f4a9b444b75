import { crc32, deflateSync } from 'node:zlib';

const grey = 0x99;

/** A picture of one grey as PNG, for suites that have no library to draw one; pixels. */
export function plainPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits of grey a pixel.
  header.writeUInt8(8, 8);
  // Each row begins with its filter: none.
  const row = Buffer.alloc(1 + width, grey);
  row.writeUInt8(0, 0);
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The width of a lossy WebP in pixels. Throws for anything else. */
export function widthOfWebp(bytes: Buffer): number {
  if (bytes.toString('latin1', 8, 16) !== 'WEBPVP8 ') throw new Error('The bytes are no lossy WebP.');
  return bytes.readUInt16LE(26) & 0x3fff;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
