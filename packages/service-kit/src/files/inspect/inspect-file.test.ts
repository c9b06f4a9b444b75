import { randomFillSync } from 'node:crypto';
import type { FilePurpose } from '@craftlane/contracts/values/files';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { newId } from '../../ids.ts';
import { picture, startShelf } from '../../testing/shelf-service.ts';
import { zip } from '../../testing/zip.ts';
import { encodePicture } from './encode-picture.ts';
import { inspectSvg } from './inspect-svg.ts';

const shelf = await startShelf();
afterAll(() => shelf.stop());
const owner = newId();
const png = await picture('png');
const jpeg = await picture('jpeg', 400, 300);
const text = (...parts: string[]) => Buffer.from(parts.join('\n'));
const svg = (inside: string, attributes = '') =>
  text(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`,
  );
const pdf = text('%PDF-1.7', '1 0 obj << >> endobj', 'trailer << >>', '%%EOF');

const verdict = async (name: string, bytes: Uint8Array, purpose: FilePurpose) => {
  const file = await shelf.upload(owner, name, bytes, purpose);
  if (file.status !== 'refused') return file.status;
  // Of what is refused nothing stays.
  await expect.poll(() => shelf.stored().filter((path) => path.includes(file.id))).toEqual([]);
  expect(file.refusal?.message).toMatch(/^[A-Z].*\.$/);
  return file.refusal?.code;
};

test.each([
  ['a PNG', 'a.png', png],
  ['a JPEG', 'a.jpg', jpeg],
  ['a JPEG under its other name', 'a.JPEG', jpeg],
  ['a WebP', 'a.webp', await picture('webp')],
])('%s is a picture for everyone', async (_what, name, bytes) => {
  expect(await verdict(name, bytes, 'gallery')).toBe('ready');
});

test.each([
  ['text', 'a.txt', text('Straße, 東京 and 🦩')],
  ['a table', 'a.csv', text('a,b', '1,2')],
  [
    'a harmless drawing',
    'logo.svg',
    svg('<style>.a{fill:red}</style><a href="https://example.com"><path class="a" d="M0 0h1"/></a>'),
  ],
  ['a PDF', 'a.pdf', pdf],
  ['an archive', 'a.zip', zip({ 'a.txt': 'hello' })],
  ['a moving picture', 'a.gif', await moving('gif')],
])('%s is a private file', async (_what, name, bytes) => {
  expect(await verdict(name, bytes, 'delivery')).toBe('ready');
});

test.each([
  ['a JPEG that says it is a PNG', 'a.png', jpeg],
  ['a drawing that says it is a PNG', 'a.png', svg('')],
  ['a page that says it is a JPEG', 'a.jpg', text('<html><script>alert(1)</script></html>')],
  ['text that says it is a PNG', 'a.png', text('hello')],
  ['a program that says it is text', 'a.txt', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0])],
  ['what is not UTF-8 and says it is text', 'a.txt', Buffer.from([0x61, 0xff, 0x00, 0x62])],
  ['an archive that says it is a PDF', 'a.pdf', zip({ 'a.txt': 'hello' })],
  ['a page that says it is a drawing', 'a.svg', text('<html xmlns="http://www.w3.org/1999/xhtml"></html>')],
])('%s is refused for what is inside', async (_what, name, bytes) => {
  const purpose = /png|jpg/.test(name) ? 'gallery' : 'delivery';
  expect(await verdict(name, bytes, purpose)).toBe('WRONG_FORMAT');
});

test.each([
  ['a script', svg('<script>alert(1)</script>')],
  ['a script in another prefix', svg('<x:SCRIPT xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:SCRIPT>')],
  ['a handler', svg('', 'onload="alert(1)"')],
  ['a handler far inside', svg('<g><g><path ONCLICK="alert(1)" d="M0 0"/></g></g>')],
  ['an address that runs', svg('<a xlink:href="java&#10;script:alert(1)"><path d="M0 0"/></a>')],
  ['an address that becomes one', svg('<a><set attributeName="href" to="javascript:alert(1)"/></a>')],
  ['a page inside', svg('<foreignObject><p/></foreignObject>')],
  ['a page in an address', svg('<use href="data:text/html;base64,PGgxPg=="/>')],
  ['a style sheet before it', text('<?xml-stylesheet href="https://example.com/a.css"?>', svg('').toString())],
  ['a style sheet beside it', svg('<x:link xmlns:x="http://www.w3.org/1999/xhtml" rel="stylesheet" href="a.css"/>')],
  ['a style sheet from elsewhere', svg('<style>@import url(https://example.com/a.css);</style>')],
  ['one that hides', svg('<style><![CDATA[@\\69 mp\\o\\72t "//example.com/a.css";]]></style>')],
])('a drawing with %s is refused', async (_what, bytes) => {
  expect(await verdict('logo.svg', bytes, 'delivery')).toBe('ACTIVE_CONTENT');
});

test('a drawing with entities of its own, or that is cut off, is not read', async () => {
  const entity = text(
    '<!DOCTYPE svg [<!ENTITY a "&#60;script>">]>',
    '<svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
  );
  expect(await verdict('logo.svg', entity, 'delivery')).toBe('UNREADABLE');
  expect(await verdict('logo.svg', text('<svg><g>'), 'delivery')).toBe('UNREADABLE');
});

test('a large drawing holds nobody up, and is given up after a while', async () => {
  const large = svg('<path d="M0 0"/>'.repeat(125_000));
  expect(large.length).toBeLessThan(2 * 1_048_576);
  let turns = 0;
  const ticking = setInterval(() => {
    turns += 1;
  });
  await inspectSvg(large);
  clearInterval(ticking);
  expect(turns).toBeGreaterThan(10);
  await expect(inspectSvg(large, 1)).rejects.toMatchObject({ refusal: 'TOO_SLOW' });
});

test.each([
  ['a picture with an archive behind it', 'a.png', Buffer.concat([png, zip({ 'a.txt': 'hello' })]), 'gallery'],
  ['a picture with a page behind it', 'a.jpg', Buffer.concat([jpeg, text('<html><script>x</script>')]), 'gallery'],
  ['a picture with a program in its comment', 'a.jpg', withComment(jpeg, '<?php system($_GET[0]); ?>'), 'gallery'],
  ['a picture with a PDF behind it', 'a.png', Buffer.concat([png, pdf]), 'delivery'],
  ['a PDF with an archive behind it', 'a.pdf', Buffer.concat([pdf, zip({ 'a.txt': 'hello' })]), 'delivery'],
  [
    'a picture with another kind of archive',
    'a.png',
    Buffer.concat([png, Buffer.from('Rar!\x1a\x07\x01\0', 'latin1')]),
    'delivery',
  ],
] as const)('%s is refused as two files in one', async (_what, name, bytes, purpose) => {
  expect(await verdict(name, bytes, purpose)).toBe('TWO_FORMATS');
});

test('a mark that lies across two pieces of what is read is found', async () => {
  const filler = Buffer.alloc(200_000, 0x20);
  for (const at of [65_533, 65_536, 131_070]) {
    const bytes = Buffer.concat([png, filler.subarray(0, at - png.length), zip({ 'a.txt': 'x' }), filler]);
    expect(await verdict('a.png', bytes, 'delivery')).toBe('TWO_FORMATS');
  }
});

test('a small file with a huge picture is not decoded', async () => {
  const bomb = await sharp({
    create: { width: 8000, height: 5100, channels: 3, background: '#fff' },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer();
  expect(bomb.length).toBeLessThan(1_000_000);
  expect(await verdict('bomb.png', bomb, 'gallery')).toBe('TOO_MANY_PIXELS');
  // A poster for printing is nobody's danger: it is kept as it came, without smaller ones.
  const poster = await shelf.upload(owner, 'poster.png', bomb, 'delivery');
  expect(poster).toMatchObject({ status: 'ready', width: null });
});

test('pictures for everyone do not move', async () => {
  expect(await verdict('a.webp', await moving('webp'), 'gallery')).toBe('MOVES');
});

test.each([
  ['one byte a letter', Buffer.from('Straße;Größe\r\nAllee;1\r\n', 'latin1')],
  ['UTF-16', Buffer.from('\ufeffStraße;1\r\n', 'utf16le')],
])('a table in %s is told from what is no text', async (_what, bytes) => {
  expect(await verdict('Excel.csv', bytes, 'delivery')).toBe('OLD_ENCODING');
});

test('a picture that takes too long is left alone', async () => {
  const [width, height] = [4000, 4000];
  const raw = { width, height, channels: 3 } as const;
  const noise = await sharp(randomFillSync(Buffer.alloc(width * height * 3)), { raw })
    .png({ compressionLevel: 0 })
    .toBuffer();
  const rules = { widths: [width], isSquare: false, isPublic: true };
  await expect(encodePicture(noise, rules, 1)).rejects.toMatchObject({ refusal: 'TOO_SLOW' });
});

test('what is damaged is refused', async () => {
  expect(await verdict('a.jpg', jpeg.subarray(0, 600), 'gallery')).toBe('UNREADABLE');
  expect(await verdict('a.png', png.subarray(0, png.length - 30), 'gallery')).toBe('UNREADABLE');
});

async function moving(format: 'gif' | 'webp'): Promise<Buffer> {
  const frames = [
    await picture('png', 8, 8),
    await sharp(await picture('png', 8, 8))
      .negate()
      .png()
      .toBuffer(),
  ];
  return sharp(frames, { join: { animated: true } })
    .toFormat(format, { loop: 0, delay: [100, 100] })
    .toBuffer();
}

/** A JPEG with a comment right after its beginning. */
function withComment(bytes: Buffer, comment: string): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(comment.length + 2);
  return Buffer.concat([
    bytes.subarray(0, 2),
    Buffer.from([0xff, 0xfe]),
    length,
    Buffer.from(comment),
    bytes.subarray(2),
  ]);
}
