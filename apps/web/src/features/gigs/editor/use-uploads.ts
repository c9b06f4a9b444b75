'use client';

import { newId } from '@craftlane/service-kit/ids';
import { useState } from 'react';
import { fileProblem, UploadError, uploadImage } from './upload-image';

/** A picture on its way; `problem` says why it did not arrive. */
export type Upload = { key: string; name: string; share: number; problem: string | null };

/** Sends pictures one after another; `onStored` gets the id of each that arrived. */
export function useUploads(onStored: (imageId: string) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const change = (key: string, next: Partial<Upload>) =>
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...next } : each)));
  const dismiss = (key: string) => setUploads((all) => all.filter((each) => each.key !== key));

  const add = async (files: readonly File[]) => {
    const entries = files.map((file) => ({ key: newId(), file, problem: fileProblem(file) }));
    setUploads((all) => [
      ...all,
      ...entries.map(({ key, file, problem }) => ({ key, name: file.name, share: 0, problem })),
    ]);
    for (const { key, file, problem } of entries) {
      if (problem) continue;
      try {
        const image = await uploadImage(file, (share) => change(key, { share }));
        onStored(image.id);
        dismiss(key);
      } catch (error) {
        const message = error instanceof UploadError ? error.message : 'The picture could not be stored. Try again.';
        change(key, { problem: message });
      }
    }
  };
  return { uploads, add, dismiss };
}
