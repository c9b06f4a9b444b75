import type { FilePurpose, FileRefusal } from '@craftlane/contracts/values/files';
import { bigint, boolean, integer, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** How far a file is; `removing` is one whose bytes are being removed, which nobody sees any more. */
export type FileStatus = 'pending' | 'processing' | 'ready' | 'refused' | 'removing';

/**
 * Files that somebody uploaded. Bytes arrive at `pending/<id>` and lie below `folder` from then on: `original`, and `<width>.webp` for
 * each of `widths`. `size`, `sha256` and the pixels are known once the file is ready. `unattached_since` is null while the file
 * belongs to something; `may_still_arrive` says that `pending/<id>` was not yet emptied after the last moment of its link. Times
 * for cleaning up are the database's own.
 */
export const files = pgSchema('kit').table('files', {
  id: uuid('id').primaryKey(),
  ownerId: uuid('owner_id').notNull(),
  purpose: text('purpose').$type<FilePurpose>().notNull(),
  name: text('name').notNull(),
  declaredSize: bigint('declared_size', { mode: 'number' }).notNull(),
  size: bigint('size', { mode: 'number' }),
  mediaType: text('media_type').notNull(),
  sha256: text('sha256'),
  status: text('status').$type<FileStatus>().notNull(),
  refusal: text('refusal').$type<FileRefusal>(),
  width: integer('width'),
  height: integer('height'),
  widths: integer('widths').array().notNull().default([]),
  folder: text('folder').notNull(),
  attachedTo: text('attached_to'),
  unattachedSince: instant('unattached_since').defaultNow(),
  mayStillArrive: boolean('may_still_arrive').notNull().default(true),
  createdAt: instant('created_at').notNull().defaultNow(),
});

/** A row of {@link files}. */
export type StoredFile = typeof files.$inferSelect;

/** Where the bytes of a file arrive. */
export function pendingKey(id: string): string {
  return `pending/${id}`;
}

/** Where the bytes of a file lie, each sending by itself, while they arrive at the service. */
export function arrivalFolder(id: string): string {
  return `arriving/${id}`;
}

/** The folder of a new file. */
export function folderOf(purpose: FilePurpose, id: string): string {
  return `${purpose}/${id.slice(-2)}/${id}`;
}

/** Where the bytes lie as they came. */
export function originalKey({ folder }: Pick<StoredFile, 'folder'>): string {
  return `${folder}/original`;
}

/** Where a picture lies in one of its widths. */
export function pictureKey({ folder }: Pick<StoredFile, 'folder'>, width: number): string {
  return `${folder}/${width}.webp`;
}
