import { expect, test } from 'vitest';
import { anOrder } from '../testing/orders.ts';
import { type EvidenceSource, evidencePackOf, packFor, packText, statementOf, withStatement } from './evidence-pack.ts';

const at = new Date('2026-03-02T10:00:00Z');
const order = anOrder();
const line = (type: EvidenceSource['timeline'][number]['type']) => ({ type, by: 'system' as const, note: null, at });
const source = (changes: Partial<EvidenceSource> = {}): EvidenceSource => ({
  order,
  buyer: { displayName: 'Ann' },
  freelancer: { displayName: 'Ben' },
  deliveries: [{ version: 1, message: 'The first version.', files: [], deliveredAt: at }],
  timeline: [line('payment_received'), line('buyer_fee_charged'), line('commission_charged'), line('payout_sent')],
  transcript: { messages: [], hasMore: false },
  ...changes,
});
const talk = (count: number, body = 'As we talked about.') =>
  Array.from({ length: count }, (_, index) => ({
    senderId: order.buyerId,
    body: `${index}: ${body}`,
    createdAt: at.toISOString(),
  }));

test('the bank and the buyer read what was paid, the freelancer the price of the work, nobody the payout', () => {
  const pack = evidencePackOf(source());
  const [buyer, freelancer, operator] = (['buyer', 'freelancer', 'operator'] as const).map((viewer) =>
    packText(packFor(pack, viewer)),
  );
  expect(buyer).toBe(packText(pack));
  expect(operator).toBe(packText(pack));
  expect(buyer).toContain('Paid: €84 on');
  expect(buyer).toContain('buyer fee charged');
  expect(freelancer).toContain('Paid for the work: €80 on');
  expect(freelancer).not.toMatch(/€84|buyer fee/);
  for (const text of [buyer, freelancer, operator]) expect(text).not.toMatch(/commission|payout/);
});

test('the longest statement fits beside the longest talk; the newest messages stay, and the pack says what is missing', () => {
  const pack = evidencePackOf(source({ transcript: { messages: talk(900), hasMore: true } }));
  const text = packText(withStatement(pack, 'x'.repeat(5_000)));
  expect(text.length).toBeLessThanOrEqual(20_000);
  expect(text.length).toBeGreaterThan(19_500);
  expect(text).toContain('899: As we talked about.');
  expect(text).toMatch(/\(\d+ earlier messages are left out: too long for the bank\)/);
  expect(text).toContain('(later messages are left out: there are more than 900)');
  expect(text).toContain('EVERYTHING THAT HAPPENED');
});

test('what is too long beside the messages is cut where it is longest, and says so', () => {
  const deliveries = [1, 2, 3, 4].map((version) => ({
    version,
    message: 'y'.repeat(5_000),
    files: [],
    deliveredAt: at,
  }));
  const pack = evidencePackOf(source({ deliveries, transcript: { messages: talk(3), hasMore: false } }));
  expect(packText(withStatement(pack, 'x'.repeat(5_000))).length).toBeLessThanOrEqual(20_000);
  expect(packText(pack)).toContain('… (the rest is too long for the bank)');
  expect(packText(pack)).toContain('EVERYTHING THAT HAPPENED');
});

test('a short talk is whole, and a statement stands in front of everything', () => {
  const pack = evidencePackOf(source({ transcript: { messages: talk(3), hasMore: false } }));
  expect(packText(pack)).toContain('2: As we talked about.');
  expect(packText(pack)).not.toContain('left out');
  expect(statementOf(pack)).toBeNull();
  expect(statementOf(withStatement(pack, 'Delivered as agreed.'))).toBe('Delivered as agreed.');
});
