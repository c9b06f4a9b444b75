import { unavailable } from './errors.ts';

/** Lets a limited number of transactions hold a connection at once. */
export interface TransactionGate {
  /** Runs `work` when there is a place; throws UNAVAILABLE when none got free in time. */
  enter<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * A transaction keeps its connection until it ends, and the driver lets everything else wait for one without limit. So transactions
 * wait here, in order, at most `waitMs`, and some connections are always left to single statements.
 */
export function transactionGate({ places, waitMs }: { places: number; waitMs: number }): TransactionGate {
  let free = places;
  const waiting: (() => void)[] = [];

  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };

  const place = async () => {
    if (free > 0) {
      free -= 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const admit = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(admit), 1);
        reject(unavailable('Too much is going on right now. Try again in a moment.', new Error(full(places, waitMs))));
      }, waitMs);
      waiting.push(admit);
    });
  };

  return {
    async enter(work) {
      await place();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}

function full(places: number, waitMs: number): string {
  return `All ${places} places for transactions were taken for ${waitMs} ms.`;
}
