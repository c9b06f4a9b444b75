import { expect, test, vi } from 'vitest';
import { createUploadQueue, type Upload, UploadError, type UploadsOptions } from './upload-queue';

test('files arrive in the order in which they were chosen, three at a time', async () => {
  const queue = open({ places: 9 });
  queue.add(['a', 'b', 'c', 'd']);
  expect([...queue.sending.keys()]).toEqual(['a', 'b', 'c']);
  queue.arrive('b');
  await vi.waitFor(() => expect([...queue.sending.keys()]).toEqual(['a', 'c', 'd']));
  expect(queue.stored).toEqual([]);
  queue.arrive('a');
  await vi.waitFor(() => expect(queue.stored).toEqual(['a', 'b']));
});

test('files beyond the room say so, and are sent once there is room', async () => {
  const queue = open({ places: 2 });
  queue.add(['bad', 'a', 'b', 'c']);
  expect(queue.problems()).toEqual({
    bad: 'The file is bad',
    a: null,
    b: null,
    c: 'There is no room for another file',
  });
  expect([...queue.sending.keys()]).toEqual(['a', 'b']);
  queue.retry('bad');
  queue.retry('c');
  expect(queue.problems()).toMatchObject({ c: 'There is no room for another file' });
  queue.drop('b');
  queue.retry('c');
  await vi.waitFor(() => expect([...queue.sending.keys()]).toEqual(['a', 'c']));
});

test('a file that failed is not sent again while others have taken all room', async () => {
  const queue = open({ places: 1 });
  queue.add(['a']);
  queue.fail('a');
  await vi.waitFor(() => expect(queue.problems()).toEqual({ a: 'The line broke' }));
  queue.add(['b']);
  queue.retry('a');
  expect(queue.problems()).toEqual({ a: 'There is no room for another file', b: null });
  expect([...queue.sending.keys()]).toEqual(['b']);
});

test('dropping a file stops its sending; stopping stops all, and starts none that waits', async () => {
  const queue = open({ places: 9 });
  queue.add(['a', 'b', 'c', 'd']);
  const signals = [...queue.sending.values()].map(({ signal }) => signal);
  queue.drop('a');
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false, false]);
  queue.stop();
  expect(signals.every(({ aborted }) => aborted)).toBe(true);
  await vi.waitFor(() => expect(queue.sending.size).toBe(0));
  expect(queue.problems()).toEqual({});
  expect(queue.stored).toEqual([]);
  queue.add(['e']);
  expect([...queue.sending.keys()]).toEqual(['e']);
});

type Sending = { signal: AbortSignal; resolve: (name: string) => void; reject: (error: Error) => void };

/** A queue whose files have names; what is being sent arrives or fails when the test says so. */
function open({ places }: { places: number }) {
  let list: readonly Upload[] = [];
  const sending = new Map<string, Sending>();
  const stored: string[] = [];
  const options: UploadsOptions<string> = {
    places,
    check: ({ name }) => (name === 'bad' ? 'The file is bad' : null),
    onStored: (name) => stored.push(name),
    send: ({ name }, { signal }) =>
      new Promise<string>((resolve, reject) => {
        sending.set(name, { signal, resolve, reject });
        signal.addEventListener('abort', () => reject(new Error('stopped')));
      }).finally(() => sending.delete(name)),
  };
  const queue = createUploadQueue(
    () => options,
    (next) => {
      list = next;
    },
  );
  const keyOf = (name: string) => list.find(({ file }) => file.name === name)?.key ?? '';
  return {
    sending,
    stored,
    problems: () => Object.fromEntries(list.map(({ file, problem }) => [file.name, problem])),
    add: (names: string[]) => queue.add(names.map((name) => new File(['.'], name))),
    drop: (name: string) => queue.drop(keyOf(name)),
    retry: (name: string) => queue.retry(keyOf(name)),
    stop: queue.stop,
    arrive: (name: string) => sending.get(name)?.resolve(name),
    fail: (name: string) => sending.get(name)?.reject(new UploadError('The line broke', { canRetry: true })),
  };
}
