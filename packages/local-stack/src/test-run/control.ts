import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PARTS, type PartName } from '../stack/names.ts';
import type { Stack } from '../stack.ts';

/** Lets a test in another process disturb a stack. */
export type Control = { url: string; stop(): Promise<void> };

/**
 * Serves `POST /<part>/<action>` on the loopback interface, answering 204 when it is done: `kill` (as kill -9; the
 * supervisor restarts the part), `ready` (wait until it is), `halt` (down until `resume`), `resume`, `restart`.
 */
export async function startControl(stack: Stack): Promise<Control> {
  const actions: Record<string, (part: PartName) => Promise<void>> = {
    kill: async (part) => stack.kill(part),
    ready: stack.ready,
    halt: stack.halt,
    resume: stack.resume,
    restart: stack.restart,
  };
  const server = createServer(async (req, res) => {
    const [, name, action = ''] = (req.url ?? '').split('/');
    const part = PARTS.find((each) => each === name);
    const act = actions[action];
    if (req.method !== 'POST' || !part || !act) return res.writeHead(404).end();
    return act(part).then(
      () => res.writeHead(204).end(),
      (error) => res.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
