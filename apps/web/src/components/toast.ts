import type { ExternalToast } from 'sonner';

type Kind = 'success' | 'error';

/** What the place for toasts shows: nothing yet, the toasts themselves, or plain words when their code could not be fetched. */
export type ToastState = { isNeeded: boolean; words: string | null };

const shownForMs = 6_000;

const nothing: ToastState = { isNeeded: false, words: null };
let state = nothing;
const listeners = new Set<() => void>();

/** The state as an external store for React. */
export const toastState = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  read: () => state,
  readOnServer: () => nothing,
};

/** Says something in passing at the edge of the screen: `toast.success('Saved')`. Errors that need a deed belong in the page. */
export const toast = {
  success: (text: string, options?: ExternalToast) => void show('success', text, options),
  error: (text: string, options?: ExternalToast) => void show('error', text, options),
};

/** The code comes with the first toast. Without a connection it does not, and just then there is something to say. */
async function show(kind: Kind, text: string, options?: ExternalToast): Promise<void> {
  try {
    const sonner = await import('sonner');
    sonner.toast[kind](text, options);
    change({ isNeeded: true, words: null });
  } catch {
    change({ ...state, words: text });
    setTimeout(() => state.words === text && change({ ...state, words: null }), shownForMs);
  }
}

function change(next: ToastState): void {
  state = next;
  for (const notify of listeners) notify();
}
