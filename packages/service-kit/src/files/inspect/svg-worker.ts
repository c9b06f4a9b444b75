import { parentPort, workerData } from 'node:worker_threads';
import { Refused } from './refused.ts';
import { assertHarmlessSvg } from './svg.ts';

/** What the thread of `inspectSvg` answers: why a drawing is refused, or null. */
parentPort?.postMessage(refusalOf(workerData as Uint8Array));

function refusalOf(bytes: Uint8Array): string | null {
  try {
    assertHarmlessSvg(bytes);
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}
