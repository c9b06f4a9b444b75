import { expect, test } from 'vitest';
import type { OrderProcess } from '../domain/order-process.ts';
import { currentProcess } from '../domain/order-versions.ts';
import { defaultRules } from './default-rules.ts';
import { describeProcess } from './describe-process.ts';
import { messageOf, toldOf } from './messages.ts';
import { sampleOrder } from './sample-order.ts';
import { simulate } from './simulate.ts';

const start = new Date('2026-01-05T09:00:00Z');
const all = (...steps: string[]) => simulate(sampleOrder(start), steps, defaultRules());
/** The lines of moves, without what people are told. */
const walk = (...steps: string[]) => all(...steps).filter((line) => !line.startsWith(' '));

test('a whole life with a revision ends with the freelancer’s money and the fees', () => {
  const lines = walk('pay', 'deliver', 'request_revision', '+P1D', 'deliver', 'accept');
  expect(lines.at(-1)).toBe(
    '2026-01-06T09:00  accept by the buyer → completed; tells freelancer  [stripe +€105, platform:fees −€15, clearing −€90]',
  );
});

test('each person reads what the other did, and nobody what they did themselves', () => {
  const lines = all('pay', 'request_cancellation:buyer');
  expect(lines.slice(-2)).toEqual([
    expect.stringContaining('request_cancellation:buyer → in_progress; tells freelancer  ['),
    '    to the freelancer: The buyer asked to cancel; silence agrees.',
  ]);
});

test('every arrow that tells somebody has words', () => {
  const telling = currentProcess().edges.filter((edge) => toldOf(edge).length > 0);
  for (const edge of telling) expect(messageOf(edge)).not.toContain('{');
});

test('a jump of the clock lets timers make their moves at their instants', () => {
  const lines = walk('pay', 'deliver', '+P4D');
  expect(lines.slice(-2)).toEqual([
    expect.stringMatching(/^2026-01-08T09:00 {2}the review timer ends → completed/),
    expect.stringMatching(/^2026-01-09T09:00 {2}the clock goes on/),
  ]);
});

test('an order that nobody pays expires when its checkout ends', () => {
  expect(walk('+PT1H').slice(1)).toEqual([
    '2026-01-05T09:30  the checkout timer ends → expired; tells buyer',
    '2026-01-05T10:00  the clock goes on',
  ]);
  expect(walk('pay', '+PT1H').at(-1)).toMatch(/the clock goes on/);
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
  expect(walk('pay', 'add_extra').at(-1)).toMatch(/is refused: There is no extra to pay/);
  expect(walk('pay', 'win_chargeback').at(-1)).toMatch(/is refused: No payment was called back/);
});

test('a decision shares the price, and both fees with it', () => {
  const lines = walk('pay', 'open_dispute:freelancer', 'resolve_dispute=4000');
  expect(lines.at(-1)).toContain(
    '→ completed; tells buyer and freelancer  [stripe +€63, platform:fees −€9, clearing −€54]',
  );
});

test('an extra is part of the price once it is paid, and a tip is the freelancer’s whole', () => {
  const lines = walk('pay', 'propose_extra=2000', 'add_extra', 'deliver', 'accept', 'tip=500');
  expect(lines.at(-1)).toContain('[stripe +€131, platform:fees −€18, clearing −€113]');
});

test('a refund after the completion is taken of what was earned, and nothing stays held', () => {
  const lines = walk('pay', 'deliver', 'accept', 'refund:freelancer=4000');
  expect(lines.at(-1)).toContain('→ completed; tells buyer  [stripe +€63, platform:fees −€9, clearing −€54]');
  expect(walk('pay', 'deliver', 'accept', 'refund=4000', 'refund=6001').at(-1)).toMatch(/refused: At most €60 can go/);
});

test('a chargeback freezes the order: nobody moves it, no timer ends, and a won one gives the time back', () => {
  const lines = walk('pay', 'deliver', '+P1D', 'open_chargeback', 'accept', '+P9D', 'win_chargeback', '+P2D');
  expect(lines[4]).toContain(
    'tells buyer and freelancer and operator  [held −€100, platform:fees −€5, platform:disputed +€105]',
  );
  expect(lines[5]).toMatch(/accept by the buyer is refused: The payment was called back/);
  expect(lines[6]).toMatch(/^2026-01-15T09:00 {2}the clock goes on/);
  expect(lines[7]).toContain('[stripe +€105, held −€100, platform:fees −€5]');
  expect(lines[8]).toMatch(/^2026-01-17T09:00 {2}the review timer ends → completed/);
});

test('a lost chargeback uses up what is held, or is a loss after the release', () => {
  expect(walk('pay', 'open_chargeback', 'lose_chargeback').at(-1)).toMatch(
    /→ cancelled; tells buyer and freelancer and operator$/,
  );
  const late = ['pay', 'deliver', 'accept', 'open_chargeback', 'lose_chargeback'];
  expect(walk(...late).at(-1)).toContain('[platform:fees −€15, clearing −€90, platform:losses +€105]');
  const rules = { ...defaultRules(), chargebackLossBearer: 'freelancer' as const };
  const borne = simulate(sampleOrder(start), late, rules).filter((line) => !line.startsWith(' '));
  expect(borne.at(-1)).toContain('[platform:fees −€15, platform:losses +€15]');
});

test('the simulated rules are those of an installation that sets none', () => {
  expect(defaultRules()).toMatchObject({ reviewPeriodMs: 72 * 3_600_000, buyerFeeBps: 500, commissionBps: 1_000 });
});

test('the diagram has every status and every move', () => {
  const text = describeProcess(currentProcess());
  for (const { move, to } of currentProcess().edges)
    expect(text).toMatch(new RegExp(`\\b${to}\\b[^\\n]*\\b${move}\\b`));
});

test('arrows that tell others, or differ in a timer, are rows of their own', () => {
  const [first, ...rest] = currentProcess().edges.filter(({ move }) => move === 'propose_deadline');
  if (!first) throw new Error('There is no such arrow.');
  const rowsOf = (edges: OrderProcess['edges']) =>
    describeProcess({ ...currentProcess(), edges }).match(/\| `propose_deadline`/g)?.length;
  const tellsOne = { ...first, by: 'operator' as const, tells: ['buyer'] as const };
  expect(rowsOf([first, ...rest, tellsOne])).toBe((rowsOf([first, ...rest]) ?? 0) + 1);
});
