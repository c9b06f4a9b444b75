import { expect, onTestFinished, test, vi } from 'vitest';
import { type FileCalls, fileSender } from './send-file';

const file = new File(['bytes'], 'plan.txt');
const upload = { method: 'PUT' as const, url: '/files/payment/1', headers: {}, expiresAt: '2030-01-01T00:00:00.000Z' };

test('cancelling while the link is asked for sends not one byte, and completes nothing', async () => {
  const sent = countSendings();
  const abort = new AbortController();
  const calls = callsOf();
  vi.mocked(calls.open).mockImplementation(async () => {
    abort.abort();
    return { file: { id: '1' }, upload };
  });
  const sending = fileSender(calls, 'delivery')(file, { onProgress: () => undefined, signal: abort.signal });
  await expect(sending).rejects.toThrow('interrupted');
  expect(sent()).toEqual({ begun: 0, aborted: 0 });
  expect(calls.complete).not.toHaveBeenCalled();
});

test('cancelling while the bytes are sent ends the sending; every call would end with it', async () => {
  const sent = countSendings();
  const abort = new AbortController();
  const calls = callsOf();
  const sending = fileSender(calls, 'delivery')(file, { onProgress: () => undefined, signal: abort.signal });
  await vi.waitFor(() => expect(sent().begun).toBe(1));
  abort.abort();
  await expect(sending).rejects.toThrow('interrupted');
  expect(sent()).toEqual({ begun: 1, aborted: 1 });
  expect(calls.open).toHaveBeenCalledWith({ purpose: 'delivery', name: 'plan.txt', size: 5 }, { signal: abort.signal });
  expect(calls.complete).not.toHaveBeenCalled();
});

function callsOf(): FileCalls {
  return {
    open: vi.fn<FileCalls['open']>(async () => ({ file: { id: '1' }, upload })),
    complete: vi.fn<FileCalls['complete']>(async () => ({ id: '1' })),
    get: vi.fn<FileCalls['get']>(async () => Promise.reject(new Error('nobody asks'))),
  };
}

/** Stands in for the browser's XMLHttpRequest with one that never ends by itself. */
function countSendings(): () => { begun: number; aborted: number } {
  const counts = { begun: 0, aborted: 0 };
  class NeverEnding extends EventTarget {
    upload = new EventTarget();
    open() {}
    setRequestHeader() {}
    send() {
      counts.begun += 1;
    }
    abort() {
      counts.aborted += 1;
      this.dispatchEvent(new Event('abort'));
    }
  }
  vi.stubGlobal('XMLHttpRequest', NeverEnding);
  onTestFinished(() => void vi.unstubAllGlobals());
  return () => ({ ...counts });
}
