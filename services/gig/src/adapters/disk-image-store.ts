import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { idSchema } from '@craftlane/contracts/values/text';
import type { ImageStore, ImageWidth } from '../domain/images.ts';

/**
 * Pictures in a folder of this machine, as `gig-images/<end of id>/<id>/<width>.webp`. Only UUIDs become part of a path.
 * `newName` makes names for files that are not complete yet.
 */
export function createDiskImageStore(filesDir: string, newName: () => string): ImageStore {
  const folderOf = (id: string) =>
    join(filesDir, 'gig-images', idSchema.parse(id).slice(-2).toLowerCase(), id.toLowerCase());
  const pathOf = (id: string, width: ImageWidth) => join(folderOf(id), `${width}.webp`);
  return {
    async put(id, files) {
      await mkdir(folderOf(id), { recursive: true });
      for (const [width, bytes] of files) {
        const unfinished = join(folderOf(id), `${newName()}.part`);
        await writeFile(unfinished, bytes);
        await rename(unfinished, pathOf(id, width));
      }
    },
    async find(id, width) {
      try {
        return await readFile(pathOf(id, width));
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
        throw error;
      }
    },
  };
}
