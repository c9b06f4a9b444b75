import { once } from 'node:events';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { standInFront } from './stand-in-front';
import { uploadDeadlineMs } from './upload-deadline';

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

test('a request that takes longer to arrive than the server allows by itself is let arrive, the first one too', async () => {
  standInFront((_request, _response, next) => next());
  const impatient = { requestTimeout: 20, headersTimeout: 10, connectionsCheckingInterval: 5 };
  const server = createServer(impatient, async (request, response) => {
    for await (const _chunk of request);
    response.end('whole');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const begun = performance.now();
  const put = request({ port, method: 'PUT' });
  // A byte at a time, until the server has looked several times whether it waited long enough.
  const trickle = setInterval(() => (performance.now() - begun < 200 ? put.write('.') : put.end()), 5);
  const [answer] = (await once(put, 'response')) as [IncomingMessage];
  clearInterval(trickle);

  expect(answer.statusCode).toBe(200);
  expect(server.requestTimeout).toBeGreaterThan(uploadDeadlineMs);
  answer.resume();
  server.close();
});
