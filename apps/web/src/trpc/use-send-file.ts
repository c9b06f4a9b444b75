'use client';

import { type FileState, fileProblem } from '@craftlane/contracts/values/files';
import type { OwnedPurpose } from '@/server/files';
import { useTRPCClient } from './client';
import { describeError } from './describe-error';
import { sendBytes } from './send-bytes';
import { type SendFile, UploadError } from './use-uploads';

/** Pauses between two questions of what became of a file, growing; a large one takes some seconds to look at. */
const pausesMs = [100, 150, 250, 400, 600, 1_000];
const looksMs = 60_000;

/** A function that sends files of a purpose and answers each once it can be used. */
export function useSendFile(purpose: OwnedPurpose): SendFile<FileState> {
  const client = useTRPCClient();
  return async (file, options) => {
    try {
      const { file: opened, upload } = await client.files.open.mutate({ purpose, name: file.name, size: file.size });
      await sendBytes(upload, file, options);
      options.onProgress(1);
      const { id } = await client.files.complete.mutate({ purpose, id: opened.id });
      return await settled(() => client.files.get.query({ purpose, id }), options.signal);
    } catch (error) {
      throw error instanceof UploadError ? error : uploadError(error);
    }
  };
}

/** Why a file is not even sent for a purpose, for people; null when it may be. */
export function problemFor(purpose: OwnedPurpose): (file: Pick<File, 'name' | 'size'>) => string | null {
  return (file) => {
    if (file.size === 0) return 'The file is empty';
    const problem = fileProblem(purpose, file);
    return problem && `The file ${problem.message}`;
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
