import type { PartEvent } from './supervisor/part.ts';

/** Prints what happens to the parts, one line each. */
export function showEvent(event: PartEvent): void {
  console.log(`  ${describe(event)}`);
}

/** Shows how far a long work is: one line that changes on a screen, a line at every quarter elsewhere. */
export function progressLine(print: NodeJS.WriteStream = process.stdout): (what: string, done: number) => void {
  let last = '';
  return (what, done) => {
    const percent = Math.floor(done * 100);
    const line = `  … ${what} ${String(print.isTTY ? percent : percent - (percent % 25)).padStart(3)} %`;
    if (line === last) return;
    last = line;
    print.write(print.isTTY ? `\r\x1b[K${line}${done >= 1 ? '\n' : ''}` : `${line}\n`);
  };
}

/** Prints that a part listens elsewhere. */
export function showReplacedPort(part: string, busy: number, taken: number): void {
  console.log(`  ! port ${busy} is busy: ${part} takes ${taken}`);
}

function describe(event: PartEvent): string {
  const name = event.part.padEnd(9);
  switch (event.kind) {
    case 'ready':
      return `✓ ${name} ${event.detail.padEnd(28)} ${(event.tookMs / 1000).toFixed(1)} s`;
    case 'preparing':
      return `… ${name} ${event.detail}`;
    case 'crashed':
      return `✗ ${name} ended (${event.detail}), starting it again; see its log`;
    case 'restarted':
      return `✓ ${name} is back`;
  }
}
