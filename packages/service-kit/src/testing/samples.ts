import { zip } from './zip.ts';

const office = 'application/vnd.openxmlformats-officedocument';
const relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

/** An Office document: `part` is its main one (`/word/document.xml`), of that content type. */
export function officeDocument(part: string, contentType: string): Buffer {
  const types = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/><Override PartName="${part}" ContentType="${contentType}"/></Types>`;
  return zip({ '[Content_Types].xml': types, '_rels/.rels': relations, [part.slice(1)]: '<document/>' });
}

const odt = 'application/vnd.oasis.opendocument.text';
const pixel = 0x80;

/** Small files of every format that nobody here draws, each as the programs of its kind begin it. */
export const samples = {
  docx: officeDocument('/word/document.xml', `${office}.wordprocessingml.document.main+xml`),
  xlsx: officeDocument('/xl/workbook.xml', `${office}.spreadsheetml.sheet.main+xml`),
  pptx: officeDocument('/ppt/presentation.xml', `${office}.presentationml.presentation.main+xml`),
  odt: zip({ mimetype: odt, 'content.xml': '<office:document-content/>' }, ['mimetype']),
  psd: photoshop(),
  mp3: Buffer.concat([id3(), mpegFrame(), mpegFrame(), mpegFrame()]),
  bareMp3: Buffer.concat([mpegFrame(), mpegFrame(), mpegFrame()]),
  wav: wave(),
  mp4: Buffer.concat([box('ftyp', 'isom\0\0\x02\0isomiso2avc1mp41'), box('moov', ''), box('mdat', 'frames')]),
  m4v: Buffer.concat([box('ftyp', 'M4V \0\0\0\x01M4V mp42'), box('mdat', 'frames')]),
  mov: Buffer.concat([box('ftyp', 'qt  \0\0\x02\0qt  '), box('wide', ''), box('mdat', 'frames'), box('moov', '')]),
  webm: ebml('webm'),
  mkv: ebml('matroska'),
};

/** One grey pixel. */
function photoshop(): Buffer {
  const header = Buffer.alloc(26);
  header.write('8BPS', 'latin1');
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(1, 12);
  header.writeUInt32BE(1, 14);
  header.writeUInt32BE(1, 18);
  header.writeUInt16BE(8, 22);
  header.writeUInt16BE(1, 24);
  return Buffer.concat([header, Buffer.alloc(12), Buffer.from([0, 0, pixel])]);
}

/** Tags without a picture. */
function id3(): Buffer {
  const title = Buffer.from('TIT2\0\0\0\x06\0\0\x03Heron', 'latin1');
  return Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0', 'latin1'), Buffer.from([title.length]), title]);
}

/** Silence: MPEG 1, layer 3, 128 kbit/s, 44.1 kHz. */
function mpegFrame(): Buffer {
  const frame = Buffer.alloc(417);
  frame.writeUInt32BE(0xff_fb_90_00, 0);
  return frame;
}

function wave(): Buffer {
  const [format, data] = [Buffer.alloc(24), Buffer.alloc(8 + 64)];
  format.write('fmt \x10\0\0\0\x01\0\x01\0', 'latin1');
  format.writeUInt32LE(8000, 12);
  format.writeUInt32LE(8000, 16);
  format.writeUInt16LE(1, 20);
  format.writeUInt16LE(8, 22);
  data.write('data', 'latin1');
  data.writeUInt32LE(64, 4);
  const riff = Buffer.alloc(12);
  riff.write('RIFF\0\0\0\0WAVE', 'latin1');
  riff.writeUInt32LE(4 + format.length + data.length, 4);
  return Buffer.concat([riff, format, data]);
}

/** A box of the family of MP4. */
function box(type: string, content: string): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32BE(8 + content.length, 0);
  bytes.write(type, 4, 'latin1');
  return Buffer.concat([bytes, Buffer.from(content, 'latin1')]);
}

/** The head of a Matroska file of this kind, and an empty segment. */
function ebml(kind: string): Buffer {
  const docType = Buffer.concat([Buffer.from([0x42, 0x82, 0x80 + kind.length]), Buffer.from(kind)]);
  const version = Buffer.from([0x42, 0x86, 0x81, 1]);
  const body = Buffer.concat([version, docType]);
  const head = Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x80 + body.length]), body]);
  return Buffer.concat([head, Buffer.from([0x18, 0x53, 0x80, 0x67, 0x80])]);
}
