'use client';

import { useEffect, useRef, useState } from 'react';
import { createUploadQueue, roomIn, type Upload, type UploadQueue, type UploadsOptions } from './upload-queue';

/** What {@link useUploads} gives. */
export type Uploads = Pick<UploadQueue, 'add' | 'drop' | 'retry'> & {
  list: readonly Upload[];
  /** How many more files can be added. */
  room: number;
};

/**
 * Files that are sent, three at a time, each with its progress and its problem until it is dropped. Those that are still on their way
 * when the form goes are not sent on.
 */
export function useUploads<Stored>(options: UploadsOptions<Stored>): Uploads {
  const [list, setList] = useState<readonly Upload[]>([]);
  // Files arrive long after they were chosen; what to do then is what the latest rendering says.
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const [queue] = useState(() => createUploadQueue(() => latest.current, setList));
  useEffect(() => queue.stop, [queue]);
  const { add, drop, retry } = queue;
  return { list, add, drop, retry, room: roomIn(list, options.places) };
}
