import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { relay } from './relay';

const mebibyte = 1_048_576;

test('of what a service answers browsers get the file and how to save it, and nothing else', async () => {
  const disposition = 'attachment; filename=logo.svg';
  const url = await serve((_request, response) => {
    const headers = { 'content-disposition': disposition, 'content-type': 'image/svg+xml', 'x-inner': 'secret' };
    response.writeHead(200, headers).end('<svg/>');
  });
  const answer = await relay(url, { method: 'GET', deadlineMs: 5_000 });
  expect(answer.headers.get('content-disposition')).toBe(disposition);
  expect(answer.headers.get('content-type')).toBe('image/svg+xml');
  expect(answer.headers.get('x-inner')).toBeNull();
  expect(await answer.text()).toBe('<svg/>');
});

test('a body larger than any limit of a form arrives whole, in pieces', async () => {
  let [arrived, pieces] = [0, 0];
  const url = await serve(async (request, response) => {
    for await (const chunk of request) {
      arrived += (chunk as Buffer).length;
      pieces += 1;
    }
    response.writeHead(204).end();
  });
  const piece = new Uint8Array(mebibyte);
  let left = 30;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => (left-- > 0 ? controller.enqueue(piece) : controller.close()),
  });
  const answer = await relay(url, { method: 'PUT', body, deadlineMs: 20_000 });
  expect([answer.status, arrived]).toEqual([204, 30 * mebibyte]);
  expect(pieces).toBeGreaterThan(1);
});

test('a service that is not there is answered for: not now', async () => {
  const answer = await relay('http://127.0.0.1:1/files/x', { method: 'GET', deadlineMs: 5_000 });
  expect(answer.status).toBe(503);
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/files/x`;
}
