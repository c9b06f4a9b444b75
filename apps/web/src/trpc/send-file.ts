import type { FileUpload } from '@craftlane/contracts/files';
import type { FileState } from '@craftlane/contracts/values/files';
import type { OwnedPurpose } from '@/server/files';
import { describeError } from './describe-error';
import { sendBytes } from './send-bytes';
import { type SendFile, UploadError } from './upload-queue';

type Options = { signal: AbortSignal };
type ById = { purpose: OwnedPurpose; id: string };

/** The procedures by which a file is sent; each ends when `signal` aborts. */
export type FileCalls = {
  open: (
    input: { purpose: OwnedPurpose; name: string; size: number },
    options: Options,
  ) => Promise<{ file: { id: string }; upload: FileUpload }>;
  complete: (input: ById, options: Options) => Promise<{ id: string }>;
  get: (input: ById, options: Options) => Promise<FileState>;
};

/** Pauses between two questions of what became of a file, growing; a large one takes some seconds to look at. */
const pausesMs = [100, 150, 250, 400, 600, 1_000];
const looksMs = 60_000;

/** Sends a file of a purpose and answers it once it can be used. What is not sent yet when `signal` aborts is never sent. */
export function fileSender(calls: FileCalls, purpose: OwnedPurpose): SendFile<FileState> {
  return async (file, { onProgress, signal }) => {
    try {
      const { file: opened, upload } = await calls.open({ purpose, name: file.name, size: file.size }, { signal });
      await sendBytes(upload, file, { onProgress, signal });
      onProgress(1);
      const { id } = await calls.complete({ purpose, id: opened.id }, { signal });
      return await settled(() => calls.get({ purpose, id }, { signal }), signal);
    } catch (error) {
      throw error instanceof UploadError ? error : uploadError(error);
    }
  };
}

async function settled(ask: () => Promise<FileState>, signal: AbortSignal): Promise<FileState> {
  const startedAt = Date.now();
  for (let attempt = 0; Date.now() - startedAt < looksMs; attempt++) {
    await pause(pausesMs[Math.min(attempt, pausesMs.length - 1)] ?? 0);
    if (signal.aborted) break;
    const file = await ask();
    if (file.refusal) throw new UploadError(file.refusal.message, { canRetry: file.refusal.code === 'WRONG_SIZE' });
    if (file.status === 'ready') return file;
  }
  throw new UploadError('Looking at the file takes too long. Try again.', { canRetry: true });
}

function uploadError(error: unknown): UploadError {
  const { message, fields, code } = describeError(error);
  const [field] = fields;
  if (field) return new UploadError(`The file ${field.message}`, { canRetry: false });
  return new UploadError(message, { canRetry: code !== 'RATE_LIMITED' });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
