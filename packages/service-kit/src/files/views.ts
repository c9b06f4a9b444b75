import { type FileState, type FileView, fileRefusals } from '@craftlane/contracts/values/files';
import type { StoredFile } from './table.ts';

/** A file as its uploader follows it. */
export function fileState(file: StoredFile): FileState {
  const { id, status, name, size, declaredSize, refusal, width, height } = file;
  return {
    id,
    // Nobody is shown a file that is being removed.
    status: status === 'removing' ? 'refused' : status,
    name,
    size: size ?? declaredSize,
    refusal: refusal && { code: refusal, message: fileRefusals[refusal] },
    width,
    height,
  };
}

/** A ready file as what it belongs to shows it. */
export function fileView({ id, name, size, declaredSize, mediaType, sha256, width, height }: StoredFile): FileView {
  const pixels = width === null || height === null ? {} : { width, height };
  return { id, name, size: size ?? declaredSize, type: mediaType, sha256: sha256 ?? '', ...pixels };
}
