import { expect, test } from 'vitest';
import { currentProcess } from '../domain/order-process.ts';
import { describeProcess } from './describe-process.ts';
import { sampleOrder } from './sample-order.ts';
import { simulate } from './simulate.ts';

const HOUR_MS = 3_600_000;
const rules = {
  requirementsPeriodMs: 14 * 24 * HOUR_MS,
  reviewPeriodMs: 72 * HOUR_MS,
  cancellationPeriodMs: 48 * HOUR_MS,
  lateGraceMs: 24 * HOUR_MS,
  cancellationFeeBearer: 'platform',
} as const;
const start = new Date('2026-01-05T09:00:00Z');
const walk = (...steps: string[]) => simulate(sampleOrder(start), steps, rules);

test('a whole life with a revision ends with the freelancer’s money and the fees', () => {
  const lines = walk('pay', 'deliver', 'request_revision', '+P1D', 'deliver', 'accept');
  expect(lines.at(-1)).toBe(
    '2026-01-06T09:00  accept by the buyer → completed; tells freelancer  [stripe €105, platform:fees €15, clearing €90]',
  );
});

test('a jump of the clock lets timers make their moves at their instants', () => {
  const lines = walk('pay', 'deliver', '+P4D');
  expect(lines.slice(-2)).toEqual([
    expect.stringMatching(/^2026-01-08T09:00 {2}the review timer ends → completed/),
    expect.stringMatching(/^2026-01-09T09:00 {2}the clock goes on/),
  ]);
});

test('a request to cancel stops the review; silence gives everything back', () => {
  const lines = walk('pay', 'deliver', 'request_cancellation:buyer', '+P3D');
  expect(lines.at(-2)).toMatch(
    /^2026-01-07T09:00 {2}the cancellation timer ends → cancelled; tells buyer and freelancer$/,
  );
});

test('a refused move says why and changes nothing', () => {
  expect(walk('pay', 'accept:buyer').at(-1)).toMatch(/accept:buyer is refused: This is not possible while the status/);
  expect(walk('pay', 'cancel_late').at(-1)).toMatch(/is refused: The work is not late enough/);
  expect(walk('pay', '+P6DT1S', 'cancel_late').at(-1)).toMatch(/→ cancelled/);
});

test('a decision shares the price, and both fees with it', () => {
  const lines = walk('pay', 'open_dispute:freelancer', 'resolve_dispute=4000');
  expect(lines.at(-1)).toContain(
    '→ completed; tells buyer and freelancer  [stripe €63, platform:fees €9, clearing €54]',
  );
});

test('an extra is part of the price once it is paid, and a tip is the freelancer’s whole', () => {
  const lines = walk('pay', 'propose_extra=2000', 'add_extra', 'deliver', 'accept', 'tip=500');
  expect(lines.at(-1)).toContain('[stripe €131, platform:fees €18, clearing €113]');
  expect(walk('pay', 'add_extra').at(-1)).toContain('platform:fees €5');
});

test('the diagram has every status and every move', () => {
  const text = describeProcess(currentProcess);
  for (const { move, to } of currentProcess.edges) expect(text).toMatch(new RegExp(`\\b${to}\\b[^\\n]*\\b${move}\\b`));
});
