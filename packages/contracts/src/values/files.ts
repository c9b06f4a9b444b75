import { z } from 'zod';
import { avatarWidths, imageWidths } from './images.ts';
import { idSchema, line } from './text.ts';

const mebibyte = 1_048_576;

/**
 * Every format that may be uploaded for some purpose, by the name people know; `extensions` are how such files are named, `maxBytes`
 * holds beside that of the purpose.
 */
export const fileFormats = {
  JPEG: { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  PNG: { mediaType: 'image/png', extensions: ['png'] },
  WebP: { mediaType: 'image/webp', extensions: ['webp'] },
  GIF: { mediaType: 'image/gif', extensions: ['gif'] },
  // It is read as a whole to be looked at.
  SVG: { mediaType: 'image/svg+xml', extensions: ['svg'], maxBytes: 2 * mebibyte },
  Photoshop: { mediaType: 'image/vnd.adobe.photoshop', extensions: ['psd'] },
  PDF: { mediaType: 'application/pdf', extensions: ['pdf'] },
  text: { mediaType: 'text/plain', extensions: ['txt', 'md', 'csv', 'json'] },
  Word: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  Excel: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
  PowerPoint: {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    extensions: ['pptx'],
  },
  OpenDocument: { mediaType: 'application/vnd.oasis.opendocument.text', extensions: ['odt'] },
  ZIP: { mediaType: 'application/zip', extensions: ['zip'] },
  MP3: { mediaType: 'audio/mpeg', extensions: ['mp3'] },
  WAV: { mediaType: 'audio/wav', extensions: ['wav'] },
  MP4: { mediaType: 'video/mp4', extensions: ['mp4'] },
  QuickTime: { mediaType: 'video/quicktime', extensions: ['mov'] },
  WebM: { mediaType: 'video/webm', extensions: ['webm'] },
} as const satisfies Record<string, FormatRules>;

interface FormatRules {
  mediaType: string;
  extensions: readonly string[];
  maxBytes?: number;
}

/** See {@link fileFormats}. */
export type FileFormat = keyof typeof fileFormats;

/** What holds for files of one purpose. */
export interface FilePurposeRules {
  maxBytes: number;
  formats: readonly FileFormat[];
  /** Shown to everyone at an address that never changes, and re-encoded; otherwise the bytes stay as they are and are read by signed links alone. */
  isPublic: boolean;
  /** Pixel widths that pictures are re-encoded to, as WebP. */
  widths: readonly number[];
  /** Pictures are cut to a square around their middle. */
  isSquare: boolean;
}

/** Widths in pixels of what is shown of private pictures: in a list, and to be looked at. */
export const previewWidths = { small: 400, large: 1600 } as const;

const pictures = ['JPEG', 'PNG', 'WebP'] as const;
const documents = Object.keys(fileFormats) as FileFormat[];
const privateFile = { formats: documents, isPublic: false, widths: Object.values(previewWidths), isSquare: false };

/** What files are uploaded for, each by the service that owns it: avatars by user, galleries by gig, the others by payment. */
export const filePurposes = {
  avatar: { maxBytes: 5 * mebibyte, formats: pictures, isPublic: true, widths: avatarWidths, isSquare: true },
  gallery: { maxBytes: 8 * mebibyte, formats: pictures, isPublic: true, widths: imageWidths, isSquare: false },
  requirement: { maxBytes: 25 * mebibyte, ...privateFile },
  delivery: { maxBytes: 100 * mebibyte, ...privateFile },
  evidence: { maxBytes: 25 * mebibyte, ...privateFile },
} as const satisfies Record<string, FilePurposeRules>;

/** See {@link filePurposes}. */
export type FilePurpose = keyof typeof filePurposes;

/** Why a file was refused after it arrived, in words for the person who sent it. */
export const fileRefusals = {
  WRONG_SIZE: 'It did not arrive whole. Send it again.',
  WRONG_FORMAT: 'What is inside is not what the name says.',
  OLD_ENCODING: 'It is text in an old encoding. Save it as UTF-8 and send that.',
  ACTIVE_CONTENT: 'It holds a script or other active content.',
  TWO_FORMATS: 'It is two files in one: a picture, sound, film or PDF with an archive or a web page inside.',
  TOO_MANY_PIXELS: 'It has more than 40 megapixels.',
  TOO_SLOW: 'It takes too long to read. Save it anew and send that.',
  MOVES: 'It moves; only still pictures can be used.',
  UNREADABLE: 'It is damaged and cannot be opened.',
} as const;

/** See {@link fileRefusals}. */
export type FileRefusal = keyof typeof fileRefusals;

const refusals = Object.keys(fileRefusals) as [FileRefusal, ...FileRefusal[]];

/** Turn the direction of what follows, so that a program can be made to look like a picture. */
const turning = /[\u202a-\u202e\u2066-\u2069]/u;

/** The name of a file as people see it: one line without the characters that no system takes, read in one direction. */
export const fileNameSchema = line(1, 200)
  .refine((name) => !/[/\\:*?"<>|]/.test(name), 'must not contain / \\ : * ? " < > |')
  .refine((name) => !turning.test(name), 'must not contain characters that turn the direction of text');

/**
 * A file on its way: `pending` until its bytes are there, `processing` until they were looked at, then `ready` or `refused`. A
 * refused one says why and is kept nowhere.
 */
export const fileStateSchema = z.object({
  id: idSchema,
  status: z.enum(['pending', 'processing', 'ready', 'refused']),
  name: z.string(),
  /** Bytes. */
  size: z.int(),
  refusal: z.object({ code: z.enum(refusals), message: z.string() }).nullable(),
  /** Of a ready picture, upright, in pixels. */
  width: z.int().nullable(),
  height: z.int().nullable(),
});

/** See {@link fileStateSchema}. */
export type FileState = z.infer<typeof fileStateSchema>;

/** A file that belongs to something. */
export const fileViewSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** Bytes. */
  size: z.int(),
  /** Media type. */
  type: z.string(),
  sha256: z.string(),
  width: z.int().optional(),
  height: z.int().optional(),
});

/** See {@link fileViewSchema}. */
export type FileView = z.infer<typeof fileViewSchema>;

/**
 * A private file for somebody who may read it: addresses at the service, good for some minutes. `url` saves it; `preview` shows it in
 * the {@link previewWidths}, null for what is no picture or too large a one.
 */
export const linkedFileSchema = fileViewSchema.extend({
  url: z.string(),
  preview: z.object({ smallUrl: z.string(), largeUrl: z.string() }).nullable(),
});

/** See {@link linkedFileSchema}. */
export type LinkedFile = z.infer<typeof linkedFileSchema>;

/** Why a file cannot be sent for a purpose, before it is sent; null when it may be. What is inside decides later. */
export function fileProblem(
  purpose: FilePurpose,
  { name, size }: { name: string; size: number },
): { path: 'name' | 'size'; message: string } | null {
  const { formats, maxBytes }: FilePurposeRules = filePurposes[purpose];
  const format = formatOf(name);
  if (!format || !formats.includes(format)) return { path: 'name', message: `must be one of ${listFormats(formats)}` };
  if (size > maxBytes) return { path: 'size', message: `must be at most ${maxBytes / mebibyte} MB` };
  const { maxBytes: most = maxBytes }: FormatRules = fileFormats[format];
  if (size > most) return { path: 'size', message: `must be at most ${most / mebibyte} MB as ${format}` };
  return null;
}

/** The format that a file's name speaks of, or null. */
export function formatOf(name: string): FileFormat | null {
  const extension = /\.([a-z0-9]{2,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const formats = Object.entries(fileFormats) as [FileFormat, (typeof fileFormats)[FileFormat]][];
  return formats.find(([, { extensions }]) => extensions.some((each) => each === extension))?.[0] ?? null;
}

/** What a file dialog is to offer for a purpose: extensions with their dot, and media types. */
export function acceptedBy(purpose: FilePurpose): string[] {
  return filePurposes[purpose].formats.flatMap((format) => {
    const { mediaType, extensions } = fileFormats[format];
    return [mediaType, ...extensions.map((extension) => `.${extension}`)];
  });
}

function listFormats(formats: readonly FileFormat[]): string {
  return `${formats.slice(0, -1).join(', ')} and ${formats.at(-1)}`;
}
