import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createMaintenance } from './maintenance';

async function serve(file: string) {
  const maintenance = createMaintenance(file, (_, response) => response.setHeader('X-Frame-Options', 'DENY'));
  const server = createServer((request, response) => {
    if (!maintenance(request, response)) response.end('as usual');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
}

test('while the file is there every page says so, and calls are refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'maintenance-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'maintenance');
  const get = await serve(file);
  expect(await (await get('/')).text()).toBe('as usual');

  writeFileSync(file, 'Until 22:00 <UTC>');
  await vi.waitUntil(async () => (await get('/')).status === 503, { timeout: 5_000 });
  const page = await get('/gigs/some');
  expect(page.headers.get('retry-after')).toBe('120');
  expect(page.headers.get('x-frame-options')).toBe('DENY');
  expect(await page.text()).toContain('Until 22:00 &lt;UTC>');
  expect(await (await get('/api/trpc/account.session')).json()).toMatchObject({ code: 'UNAVAILABLE', status: 503 });
  for (const path of ['/api/health/ready', '/events']) expect(await (await get(path)).text()).toBe('as usual');

  rmSync(file);
  await vi.waitUntil(async () => (await get('/')).status === 200, { timeout: 5_000 });
});
