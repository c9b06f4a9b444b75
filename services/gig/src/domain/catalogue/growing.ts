type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** The array itself when it has `length` places, otherwise a copy with room for at least twice as many. */
export function withRoomFor<T extends Numbers>(array: T, length: number): T {
  if (length <= array.length) return array;
  const Kind = array.constructor as new (length: number) => T;
  const larger = new Kind(Math.max(length, array.length * 2));
  larger.set(array);
  return larger;
}
