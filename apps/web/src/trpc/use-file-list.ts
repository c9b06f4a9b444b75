'use client';

import { acceptedBy } from '@craftlane/contracts/values/files';
import { useState } from 'react';
import type { OwnedPurpose } from '@/server/files';
import { problemFor, useSendFile } from './use-send-file';
import { type Uploads, useUploads } from './use-uploads';

/** A file that has arrived. */
export type ListedFile = { id: string; name: string; size: number };

/** What {@link useFileList} gives. */
export type FileList = {
  files: readonly ListedFile[];
  ids: string[];
  uploads: Uploads;
  /** Whether files are still on their way. */
  isBusy: boolean;
  accept: readonly string[];
  remove: (id: string) => void;
  reset: () => void;
};

/** Files that somebody adds to a form, at most `max`; each is sent at once, and the form names those that arrived. */
export function useFileList(purpose: OwnedPurpose, max: number): FileList {
  const [files, setFiles] = useState<readonly ListedFile[]>([]);
  const send = useSendFile(purpose);
  const onStored = (file: ListedFile) => setFiles((all) => [...all, file].slice(0, max));
  const places = max - files.length;
  const uploads = useUploads({ check: problemFor(purpose), send, onStored, places });
  return {
    files,
    ids: files.map(({ id }) => id),
    uploads,
    isBusy: uploads.list.some(({ problem }) => problem === null),
    accept: acceptedBy(purpose),
    remove: (id) => setFiles((all) => all.filter((each) => each.id !== id)),
    reset: () => setFiles([]),
  };
}
