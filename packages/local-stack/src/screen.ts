import type { PartEvent } from './supervisor/part.ts';

/** Prints what happens to the parts, one line each. */
export function showEvent(event: PartEvent): void {
  console.log(`  ${describe(event)}`);
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
