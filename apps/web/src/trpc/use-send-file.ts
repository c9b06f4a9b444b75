'use client';

import { type FileState, fileProblem } from '@craftlane/contracts/values/files';
import type { OwnedPurpose } from '@/server/files';
import { useTRPCClient } from './client';
import { fileSender } from './send-file';
import type { SendFile } from './upload-queue';

/** A function that sends files of a purpose and answers each once it can be used. */
export function useSendFile(purpose: OwnedPurpose): SendFile<FileState> {
  const { files } = useTRPCClient();
  const { open, complete, get } = files;
  return fileSender(
    {
      open: (input, options) => open.mutate(input, options),
      complete: (input, options) => complete.mutate(input, options),
      get: (input, options) => get.query(input, options),
    },
    purpose,
  );
}

/** Why a file is not even sent for a purpose, for people; null when it may be. */
export function problemFor(purpose: OwnedPurpose): (file: Pick<File, 'name' | 'size'>) => string | null {
  return (file) => {
    if (file.size === 0) return 'The file is empty';
    const problem = fileProblem(purpose, file);
    return problem && `The file ${problem.message}`;
  };
}
