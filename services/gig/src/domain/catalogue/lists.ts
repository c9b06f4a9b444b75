import { withRoomFor } from './growing.ts';

/** Short lists of numbers, one for each row, which only ever gets another list at its end. */
export class Lists {
  #values = new Uint32Array(1024);
  #starts = new Uint32Array(1024);
  #rows = 0;

  push(list: readonly number[]): void {
    const start = this.#starts[this.#rows] ?? 0;
    this.#values = withRoomFor(this.#values, start + list.length);
    this.#values.set(list, start);
    this.#rows += 1;
    this.#starts = withRoomFor(this.#starts, this.#rows + 1);
    this.#starts[this.#rows] = start + list.length;
  }

  has(row: number, value: number): boolean {
    const end = this.#starts[row + 1] ?? 0;
    for (let at = this.#starts[row] ?? 0; at < end; at++) if (this.#values[at] === value) return true;
    return false;
  }

  /** Adds one to `counts[value]` for each value of the row. */
  countInto(counts: Uint32Array, row: number): void {
    const end = this.#starts[row + 1] ?? 0;
    for (let at = this.#starts[row] ?? 0; at < end; at++) {
      const value = this.#values[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
}
