import { expect, test } from 'vitest';
import { acceptedBy, fileFormats, fileNameSchema, fileProblem, formatOf } from './files.ts';

test('a name speaks of one format, in any case, and of none without an extension', () => {
  expect(formatOf('Sketch.final.JPEG')).toBe('JPEG');
  expect(formatOf('notes.md')).toBe('text');
  expect(formatOf('png')).toBeNull();
  expect(formatOf('page.html')).toBeNull();
});

test('no extension belongs to two formats', () => {
  const extensions = Object.values(fileFormats).flatMap((format): readonly string[] => format.extensions);
  expect(new Set(extensions).size).toBe(extensions.length);
});

test('what a purpose does not take is refused before it is sent', () => {
  expect(fileProblem('avatar', { name: 'me.png', size: 5 * 1_048_576 })).toBeNull();
  expect(fileProblem('avatar', { name: 'me.png', size: 5 * 1_048_576 + 1 })).toEqual({
    path: 'size',
    message: 'must be at most 5 MB',
  });
  expect(fileProblem('gallery', { name: 'me.svg', size: 10 })).toEqual({
    path: 'name',
    message: 'must be one of JPEG, PNG and WebP',
  });
  expect(fileProblem('delivery', { name: 'logo.svg', size: 2 * 1_048_576 })).toBeNull();
  expect(fileProblem('delivery', { name: 'logo.svg', size: 2 * 1_048_576 + 1 })).toEqual({
    path: 'size',
    message: 'must be at most 2 MB as SVG',
  });
});

test('a dialog offers types and extensions', () => {
  expect(acceptedBy('gallery')).toEqual(['image/jpeg', '.jpg', '.jpeg', 'image/png', '.png', 'image/webp', '.webp']);
});

test.each(['a/b.png', 'a\\b.png', '..\u0000.png', 'two\nlines.png', '', `${'x'.repeat(200)}.png`])(
  '%j is no name',
  (name) => {
    expect(fileNameSchema.safeParse(name).success).toBe(false);
  },
);

test('a name reads in one direction, in every script', () => {
  for (const turn of ['\u202e', '\u202b', '\u2067']) {
    expect(fileNameSchema.safeParse(`invoice${turn}gnp.exe.txt`).success).toBe(false);
  }
  expect(fileNameSchema.safeParse('שלום – 東京 🦩.txt').success).toBe(true);
});
