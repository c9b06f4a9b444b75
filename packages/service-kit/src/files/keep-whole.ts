import { type Readable, Transform } from 'node:stream';
import { causesOf } from '../causes.ts';
import { malformedRequest, unavailable } from '../errors.ts';
import type { Files } from './deps.ts';
import { arrivalFolder, pendingKey } from './table.ts';

/** Says that what was sent is not what was named; everything else that fails is the store's. */
class NotWhole extends Error {
  override readonly name = 'NotWhole';
}

/**
 * Keeps exactly `size` bytes as those of the file. They lie apart until they have arrived, so that one sending that fails takes nothing
 * from another; what a crash leaves there goes with the sweep. Throws MALFORMED_REQUEST when they are fewer or more or break off,
 * UNAVAILABLE when the store fails.
 */
export async function keepWhole(
  { store, newId }: Pick<Files, 'store' | 'newId'>,
  id: string,
  size: number,
  stream: Readable,
): Promise<void> {
  const key = `${arrivalFolder(id)}/${newId()}`;
  const counted = countTo(size);
  stream
    .on('error', (cause) => counted.destroy(new NotWhole('failed', { cause })))
    .once('aborted', () => counted.destroy(new NotWhole('cut off')));
  try {
    await store.receive(key, stream.pipe(counted));
    await store.move(key, pendingKey(id));
  } catch (cause) {
    // A store that fails may fail at this too, and the first cause is the one to tell.
    await store.remove(key).catch(() => undefined);
    if (causesOf(cause).some((each) => each instanceof NotWhole))
      throw malformedRequest('The file did not arrive whole.', cause);
    throw unavailable('Files cannot be stored right now. Try again in a moment.', cause);
  }
}

/** Passes exactly so many bytes on. */
function countTo(size: number): Transform {
  let arrived = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      arrived += chunk.length;
      done(arrived > size ? new NotWhole('too many bytes') : null, chunk);
    },
    flush: (done) => done(arrived < size ? new NotWhole('too few bytes') : null),
  });
}
