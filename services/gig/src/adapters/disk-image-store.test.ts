import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@craftlane/service-kit/ids';
import { afterAll, describe, expect, it } from 'vitest';
import { createDiskImageStore } from './disk-image-store.ts';

describe('pictures on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'craftlane-store-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const store = createDiskImageStore(folder, newId);

  it('are found as they were put, also when put again, and leave no unfinished file', async () => {
    const id = newId();
    await store.put(id, new Map([[400, Buffer.from('old')]]));
    await store.put(id, new Map([[400, Buffer.from('new')]]));
    expect(Buffer.from((await store.find(id, 400)) ?? []).toString()).toBe('new');
    expect(await store.find(id, 800)).toBeNull();
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => file.includes('.'))).toHaveLength(1);
  });

  it.each(['../../etc/passwd', 'x', ''])('are never looked for by "%s"', async (id) => {
    await expect(store.find(id, 400)).rejects.toThrow();
    await expect(store.put(id, new Map())).rejects.toThrow();
  });
});
