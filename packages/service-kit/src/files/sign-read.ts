import { type FileView, type LinkedFile, previewWidths } from '@craftlane/contracts/values/files';
import type { Files } from './deps.ts';
import { signLink } from './links.ts';

/** How long a link to read a file is good. */
const LINK_LIFE_MS = 5 * 60_000;

/**
 * The path, at this service, of a link that reads a file for five minutes, for whoever has it; give it only to who may see the
 * file. What it reads are the bytes as they came, to be saved.
 */
export function signRead({ clock, linkKey }: Files, file: { id: string }): string {
  const expiresAt = new Date(clock.now().getTime() + LINK_LIFE_MS);
  return signLink({ method: 'GET', fileId: file.id, expiresAt, terms: {} }, linkKey);
}

/**
 * Like {@link signRead}, for a picture in one of its purpose's widths. It is good for five to ten minutes and stays the same for five,
 * so that a page that asks again and again shows the picture that it has.
 */
export function signPreview({ clock, linkKey }: Files, file: { id: string }, width: number): string {
  const beganAt = Math.floor(clock.now().getTime() / LINK_LIFE_MS) * LINK_LIFE_MS;
  const expiresAt = new Date(beganAt + 2 * LINK_LIFE_MS);
  return signLink({ method: 'GET', fileId: file.id, expiresAt, terms: { width: String(width) } }, linkKey);
}

/** A private file with the links of this service to read it, for somebody who may. */
export function linkFile(files: Files, file: FileView): LinkedFile {
  // What has no measures was not re-encoded.
  const preview =
    file.width === undefined
      ? null
      : {
          smallUrl: signPreview(files, file, previewWidths.small),
          largeUrl: signPreview(files, file, previewWidths.large),
        };
  return { ...file, url: signRead(files, file), preview };
}
