import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
export interface RecordedRequest {
  method: string;
  path: string;
  authorization: string | null;
  body: unknown;
}

/** What a script answers: a status and JSON, or `hang` for no answer at all. */
export type ScriptedAnswer = { status?: number; body: unknown } | 'hang';

/** A server that records every request and answers by script. */
export interface ScriptedServer {
  url: string;
  requests: RecordedRequest[];
  /** From now on decides every answer. */
  answer: (request: RecordedRequest) => ScriptedAnswer;
  stop(): Promise<void>;
}

/** Starts on a free port and answers 404 until told otherwise. */
export async function startScriptedServer(): Promise<ScriptedServer> {
  const requests: RecordedRequest[] = [];
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    const request = {
      method: req.method ?? '',
      path: req.url ?? '',
      authorization: req.headers.authorization ?? null,
      body: text === '' ? null : JSON.parse(text),
    };
    requests.push(request);
    const answer = scripted.answer(request);
    if (answer === 'hang') return;
    res.writeHead(answer.status ?? 200, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const scripted: ScriptedServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    answer: () => ({
      status: 404,
      body: { message: 'not scripted', code: 'not_scripted', type: 'internal', link: '' },
    }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return scripted;
}
