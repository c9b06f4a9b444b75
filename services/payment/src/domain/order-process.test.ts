import { createHash } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { takeEdge } from './order-graph.ts';
import type { OrderProcess } from './order-process.ts';
import { currentProcess, processOf, releaseProcess } from './order-versions.ts';

/** SHA-256 of every version that orders began with. A change of the process is a new version, never another hash here. */
const released = new Map([[1, '8da9b2d99d6e1908a02dc17005750821cb247620fd8c933fc5102fda2d9b738b']]);

const hashOf = (process: OrderProcess) => createHash('sha256').update(JSON.stringify(process)).digest('hex');

test('no version that orders began with has changed since its release', () => {
  expect([...released.keys()].at(-1)).toBe(currentProcess().version);
  for (const [version, hash] of released) expect(hashOf(processOf(version))).toBe(hash);
});

test('a new version is for new orders; those of the old one keep it', () => {
  const first = currentProcess();
  const edges = first.edges.filter(({ move }) => move !== 'request_revision');
  const second = { ...first, version: first.version + 1, edges };
  onTestFinished(releaseProcess(second));
  expect(currentProcess()).toBe(second);
  const delivered = (processVersion: number) => ({ status: 'delivered' as const, processVersion });
  expect(takeEdge(delivered(first.version), 'request_revision', 'buyer').to).toBe('in_revision');
  expect(() => takeEdge(delivered(second.version), 'request_revision', 'buyer')).toThrow('not possible');
  expect(() => releaseProcess(first)).toThrow('The next order process is 3, not 1.');
});
