import { Worker } from 'node:worker_threads';
import type { FileRefusal } from '@craftlane/contracts/values/files';
import { Refused } from './refused.ts';

/** Milliseconds for one drawing; the largest take one second. */
const PATIENCE_MS = 10_000;
const MAX_MEMORY_MB = 256;

/**
 * Lets a harmless drawing pass, see `assertHarmlessSvg`. It is read in one go, which takes up to a second: in a thread of its own, so that
 * requests and other jobs go on. Throws {@link Refused}.
 */
export async function inspectSvg(bytes: Uint8Array, patienceMs = PATIENCE_MS): Promise<void> {
  const refusal = await askThread(bytes, patienceMs);
  if (refusal) throw new Refused(refusal);
}

function askThread(bytes: Uint8Array, patienceMs: number): Promise<FileRefusal | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./svg-worker.ts', import.meta.url), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
    });
    const timer = setTimeout(() => {
      resolve('TOO_SLOW');
      void worker.terminate();
    }, patienceMs);
    worker.once('message', resolve);
    worker.once('error', (error) =>
      'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve('TOO_SLOW') : reject(error),
    );
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('The thread that reads drawings ended without an answer.'));
    });
  });
}
