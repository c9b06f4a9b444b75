type Waiting = { resolve: (loggedIn: boolean) => void };

let waiting: Waiting[] = [];
const listeners = new Set<() => void>();

/** Asks the person to log in again; true once they have, false when they refuse. Calls that ask together wait together. */
export function askToLogIn(): Promise<boolean> {
  return new Promise((resolve) => {
    waiting = [...waiting, { resolve }];
    notify();
  });
}

/** Answers everybody who waits. */
export function settleLogIn(loggedIn: boolean): void {
  const answered = waiting;
  waiting = [];
  for (const { resolve } of answered) resolve(loggedIn);
  notify();
}

/** Whether somebody waits, as an external store for React. */
export const logInWanted = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  read: () => waiting.length > 0,
  readOnServer: () => false,
};

function notify(): void {
  for (const listener of listeners) listener();
}
