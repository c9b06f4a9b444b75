import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { standInFront } from './stand-in-front';

test('every request passes the front once, the first one too, and goes on only when it says so', async () => {
  const seen: string[] = [];
  standInFront(({ url = '' }, response, next) => {
    seen.push(`front ${url}`);
    if (url === '/mine') response.end('front');
    else next();
  });
  const server = createServer(({ url = '' }, response) => {
    seen.push(`server ${url}`);
    response.end('server');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const get = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();

  expect([await get('/first'), await get('/mine'), await get('/third')]).toEqual(['server', 'front', 'server']);
  expect(seen).toEqual(['front /first', 'server /first', 'front /mine', 'front /third', 'server /third']);
  server.close();
});
