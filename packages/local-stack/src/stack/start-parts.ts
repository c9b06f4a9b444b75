import type { Part } from '../supervisor/part.ts';
import type { Supervised } from '../supervisor/supervise.ts';

/** A part together with its keeper. */
export type Kept = { part: Part; keeper: Supervised };

/**
 * Starts every part as soon as those it comes after are ready, and resolves when all are.
 * @throws the first error of a part, or the reason of an aborted `signal`; nothing more is started then, and what runs
 * already keeps running
 */
export async function startInOrder(kept: Kept[], signal: AbortSignal): Promise<void> {
  const failure = new AbortController();
  const giveUp = AbortSignal.any([signal, failure.signal]);
  const ready = new Map<string, Promise<void>>();
  const startOne = async ({ part, keeper }: Kept): Promise<void> => {
    const prepared = part.prepare?.(giveUp);
    await Promise.all([prepared, ...part.after.map((name) => ready.get(name))]);
    giveUp.throwIfAborted();
    await keeper.start();
    giveUp.throwIfAborted();
    await part.afterReady?.();
  };
  for (const each of sortByOrder(kept)) ready.set(each.part.name, startOne(each));
  const aborted = new Promise<never>((_, fail) => signal.addEventListener('abort', () => fail(signal.reason)));
  await Promise.race([Promise.all(ready.values()), aborted]).catch((error) => {
    failure.abort(error);
    throw error;
  });
}

/** Stops every part once all that come after it are down. Errors do not keep the others running. */
export async function stopInOrder(kept: Kept[]): Promise<void> {
  const down = new Map<string, Promise<void>>();
  for (const { part, keeper } of sortByOrder(kept).reverse()) {
    const dependents = kept
      .filter((other) => other.part.after.includes(part.name))
      .map((other) => down.get(other.part.name));
    down.set(
      part.name,
      Promise.allSettled(dependents).then(() => keeper.stop()),
    );
  }
  await Promise.all(down.values());
}

/** Parts after those they come after. */
function sortByOrder(kept: Kept[]): Kept[] {
  const sorted: Kept[] = [];
  const visit = (each: Kept): void => {
    if (sorted.includes(each)) return;
    for (const other of kept) if (each.part.after.includes(other.part.name)) visit(other);
    sorted.push(each);
  };
  for (const each of kept) visit(each);
  return sorted;
}
