import { type OrderProcess, version1 } from './order-process.ts';

const released = new Map<number, OrderProcess>();
releaseProcess(version1);

/**
 * Makes a version the one that new orders begin with. Throws unless it is the next one: what orders began with never changes. Answers how to
 * take it back, for tests: no order may be left that began with it.
 */
export function releaseProcess(process: OrderProcess): () => void {
  if (process.version !== released.size + 1)
    throw new Error(`The next order process is ${released.size + 1}, not ${process.version}.`);
  released.set(process.version, process);
  return () => void released.delete(process.version);
}

/** The version new orders begin with. */
export function currentProcess(): OrderProcess {
  return processOf(released.size);
}

/** The process an order began with; throws for a version that never was. */
export function processOf(version: number): OrderProcess {
  const process = released.get(version);
  if (!process) throw new Error(`There is no order process ${version}.`);
  return process;
}
