import { crc32, deflateRawSync } from 'node:zlib';

/** A ZIP of texts by their paths, in this order; `stored` ones are not compressed. */
export function zip(texts: Readonly<Record<string, string>>, stored: readonly string[] = []): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(texts)) {
    const name = Buffer.from(path);
    const bytes = Buffer.from(content);
    const isStored = stored.includes(path);
    const data = isStored ? bytes : deflateRawSync(bytes);
    const entry = entryOf({ name, bytes, data, method: isStored ? 0 : 8 });
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), entry, name, data]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    locals.push(local);
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), entry, place, name]));
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  return Buffer.concat([...locals, central, endOf(locals.length, central.length, offset)]);
}

/** What both headers of a file have in common. */
function entryOf({ name, bytes, data, method }: { name: Buffer; bytes: Buffer; data: Buffer; method: number }): Buffer {
  const entry = Buffer.alloc(26);
  entry.writeUInt16LE(20, 0);
  entry.writeUInt16LE(method, 4);
  entry.writeUInt32LE(crc32(bytes), 10);
  entry.writeUInt32LE(data.length, 14);
  entry.writeUInt32LE(bytes.length, 18);
  entry.writeUInt16LE(name.length, 22);
  return entry;
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
