import type { ExternalToast } from 'sonner';

type Kind = 'success' | 'error';

let isNeeded = false;
const listeners = new Set<() => void>();

/** Whether there was a toast, as an external store for React. */
export const hasToasts = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  read: () => isNeeded,
  readOnServer: () => false,
};

/** Says something in passing at the edge of the screen: `toast.success('Saved')`. Errors that need a deed belong in the page. */
export const toast = {
  success: (text: string, options?: ExternalToast) => show('success', text, options),
  error: (text: string, options?: ExternalToast) => show('error', text, options),
};

/** Its code comes with the first toast, and what was said before the place for it is there is shown by it all the same. */
function show(kind: Kind, text: string, options?: ExternalToast): void {
  void import('sonner').then((sonner) => {
    sonner.toast[kind](text, options);
    isNeeded = true;
    for (const notify of listeners) notify();
  });
}
