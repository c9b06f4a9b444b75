import type { FileUpload } from '@craftlane/contracts/files';
import { UploadError } from './upload-queue';

/**
 * Sends the bytes of a file to its link; `onProgress` gets the sent share from 0 to 1. Rejects with {@link UploadError}, also when
 * `signal` aborts or did before: then nothing more is sent.
 */
export function sendBytes(
  { method, url, headers }: FileUpload,
  file: Blob,
  { onProgress, signal }: { onProgress: (share: number) => void; signal: AbortSignal },
): Promise<void> {
  if (signal.aborted) return Promise.reject(interrupted());
  // fetch cannot tell how much of a body was sent.
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => (isTaken(request.status) ? resolve() : reject(refused(request.status))));
    for (const event of ['error', 'timeout', 'abort']) request.addEventListener(event, () => reject(interrupted()));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function isTaken(status: number): boolean {
  return status >= 200 && status < 300;
}

function refused(status: number): UploadError {
  return new UploadError(
    status === 503 ? 'Files cannot be stored right now. Try again in a moment.' : 'This file was not taken. Try again.',
    { canRetry: true },
  );
}

function interrupted(): UploadError {
  return new UploadError('The connection was interrupted. Try again.', { canRetry: true });
}
