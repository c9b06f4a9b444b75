import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** How a dependency misbehaves: refuses connections, answers late, or breaks every answer in its middle. */
export type Fault = 'down' | 'slow' | 'cut';

/** Where a proxy passes on to. */
export interface Target {
  host: string;
  port: number;
}

/** A TCP proxy that misbehaves when told to, also on connections that are already open. */
export interface FaultProxy {
  port: number;
  /** From now on misbehaves like this. */
  inject(fault: Fault): Promise<void>;
  /** Passes everything on again; what was held back arrives now. */
  heal(): Promise<void>;
  stop(): Promise<void>;
}

/** A connection through the proxy. */
interface Pair {
  caller: Socket;
  target: Socket;
  held: Buffer[];
}

/** Starts a proxy on a free port of 127.0.0.1; `slowMs` (default 10 s) is what `slow` adds before an answer. */
export async function startFaultProxy(target: Target, { slowMs = 10_000 } = {}): Promise<FaultProxy> {
  const pairs = new Set<Pair>();
  let fault: Fault | null = null;

  const answer = (pair: Pair, chunk: Buffer) => {
    if (fault === 'cut') cut(pair, chunk);
    else if (fault === 'slow' || pair.held.length > 0) hold(pair, chunk, slowMs);
    else pair.caller.write(chunk);
  };
  const server = createServer((caller) => pairs.add(join(caller, target, answer, (pair) => pairs.delete(pair))));
  const port = await listenSomewhere(server);

  return {
    port,
    async inject(next) {
      fault = next;
      if (next === 'down') await close(server, pairs);
    },
    async heal() {
      fault = null;
      for (const pair of pairs) release(pair);
      if (!server.listening) await listen(server, port);
    },
    stop: () => close(server, pairs),
  };
}

function join(
  caller: Socket,
  to: Target,
  answer: (pair: Pair, chunk: Buffer) => void,
  closed: (pair: Pair) => void,
): Pair {
  const target = connect(to);
  const pair: Pair = { caller, target, held: [] };
  caller.on('data', (chunk) => target.write(chunk));
  target.on('data', (chunk) => answer(pair, chunk));
  caller.on('end', () => target.end());
  target.on('end', () => pair.held.length === 0 && caller.end());
  for (const [socket, other] of [
    [caller, target],
    [target, caller],
  ] as const) {
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.once('close', () => {
      closed(pair);
      if (socket === caller || pair.held.length === 0) other.destroy();
    });
  }
  return pair;
}

/** Passes half of the answer on and breaks the connection. */
function cut({ caller, target }: Pair, chunk: Buffer): void {
  target.destroy();
  caller.write(chunk.subarray(0, Math.ceil(chunk.length / 2)), () => caller.resetAndDestroy());
}

function hold(pair: Pair, chunk: Buffer, slowMs: number): void {
  pair.held.push(chunk);
  if (pair.held.length > 1) return;
  const timer = setTimeout(() => release(pair), slowMs);
  pair.caller.once('close', () => clearTimeout(timer));
}

function release({ caller, target, held }: Pair): void {
  for (const chunk of held.splice(0)) caller.write(chunk);
  if (target.readableEnded) caller.end();
}

/** A port that the system does not give to outgoing connections, so that it is still free after a pause. */
async function listenSomewhere(server: Server): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const port = randomInt(20_000, 32_000);
    try {
      await listen(server, port);
      return port;
    } catch (error) {
      if (attempt >= 20) throw error;
    }
  }
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
}

async function close(server: Server, pairs: ReadonlySet<Pair>): Promise<void> {
  const closed = server.listening ? new Promise((resolve) => server.close(resolve)) : null;
  for (const { caller, target } of pairs) {
    caller.resetAndDestroy();
    target.destroy();
  }
  await closed;
}
