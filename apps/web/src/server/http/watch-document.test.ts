import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, vi } from 'vitest';
import { watchDocument } from './watch-document';

/** Serves one request, watched, and answers what the caller got. */
async function serve(answer: (response: ServerResponse) => void) {
  const watcher = { whole: vi.fn(), firstPart: vi.fn(), unchanged: vi.fn() };
  const server = createServer((_request, response) => {
    response.setHeader('policy', 'strict');
    watchDocument(response, {
      whole: (html) => {
        watcher.whole(html);
        response.setHeader('policy', 'whole');
      },
      firstPart: (html) => {
        watcher.firstPart(html);
        response.setHeader('policy', 'part');
      },
      unchanged: () => {
        watcher.unchanged();
        response.removeHeader('policy');
      },
    });
    answer(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const got = await fetch(`http://127.0.0.1:${port}/`);
  const text = await got.text();
  server.close();
  return { policy: got.headers.get('policy'), text, ...watcher };
}

test('a document in one piece is seen before its headers leave', async () => {
  const got = await serve((response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end('<p>Grüße</p>');
  });
  expect(got).toMatchObject({ policy: 'whole', text: '<p>Grüße</p>' });
  expect(got.whole).toHaveBeenCalledExactlyOnceWith('<p>Grüße</p>');
});

test('of a streamed document the first part is seen, even when headers were flushed before', async () => {
  const got = await serve((response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.flushHeaders();
    response.write(new TextEncoder().encode('<p>one'));
    response.write(' two</p>');
    response.end();
  });
  expect(got).toMatchObject({ policy: 'part', text: '<p>one two</p>' });
  expect(got.firstPart).toHaveBeenCalledExactlyOnceWith('<p>one');
  expect(got.whole).not.toHaveBeenCalled();
});

test('what is not HTML keeps its headers', async () => {
  const got = await serve((response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end('{}');
  });
  expect(got).toMatchObject({ policy: 'strict', text: '{}' });
});

test('an unchanged document is told as such', async () => {
  const got = await serve((response) => {
    response.statusCode = 304;
    response.end();
  });
  expect(got.policy).toBeNull();
  expect(got.unchanged).toHaveBeenCalledOnce();
});
