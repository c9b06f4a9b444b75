/** PostgreSQL's own array types by their fixed numbers, with what an item becomes. */
const arrays: Record<string, { oid: number; read(item: string): unknown }> = {
  booleans: { oid: 1000, read: (item: string) => item === 't' },
  smallints: { oid: 1005, read: Number },
  integers: { oid: 1007, read: Number },
  texts: { oid: 1009, read: String },
  varchars: { oid: 1015, read: String },
  bigints: { oid: 1016, read: String },
  doubles: { oid: 1022, read: Number },
  uuids: { oid: 2951, read: String },
};

/**
 * Arrays of one dimension for the driver's option `types`. By itself the driver asks every new connection which arrays there are, and
 * nobody hears when that question fails: the process ends.
 */
export const arrayTypes = Object.fromEntries(
  Object.entries(arrays).map(([name, { oid, read }]) => [
    name,
    { to: oid, from: [oid], serialize: writeArray, parse: (text: string) => readArray(text, read) },
  ]),
);

/** A text is taken for an array that is written already. */
function writeArray(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return `{${value.map((item) => (item === null ? 'NULL' : `"${String(item).replace(/["\\]/g, '\\$&')}"`)).join(',')}}`;
}

function readArray(text: string, read: (item: string) => unknown): unknown[] {
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"|([^,{}"]+)/gs)].map(([, quoted, plain]) => {
    if (quoted !== undefined) return read(quoted.replace(/\\(.)/gs, '$1'));
    return plain === undefined || plain === 'NULL' ? null : read(plain);
  });
}
