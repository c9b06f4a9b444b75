import { expect, test } from 'vitest';
import { endWords } from './end-words';
import { nextStep } from './next-step';
import { entryLike, orderLike } from './order.fixture';

type Ending = Parameters<typeof entryLike>[0];

const textOf = (status: 'completed' | 'cancelled' | 'expired', ...types: Ending[]) =>
  endWords({ status, timeline: types.map((type) => entryLike(type)) })?.text;

test('a completed order says who completed it: the buyer, time, or an operator', () => {
  expect(textOf('completed', 'delivered', 'accepted', 'funds_released')).toContain('The work was accepted');
  expect(textOf('completed', 'delivered', 'auto_completed')).toContain('ended without an answer');
  const decided = textOf('completed', 'dispute_opened', 'dispute_resolved', 'funds_released');
  expect(decided).toContain('An operator decided');
  expect(decided).not.toContain('accepted');
});

test('a cancelled order says why', () => {
  expect(textOf('cancelled', 'cancellation_requested', 'cancellation_accepted')).toContain('Both sides agreed');
  expect(textOf('cancelled', 'cancellation_requested', 'cancelled_by_silence')).toContain('not answered in time');
  expect(textOf('cancelled', 'cancelled_late')).toContain('Nothing was delivered in time');
  expect(textOf('cancelled', 'chargeback_opened', 'chargeback_lost')).toContain('The bank decided for the buyer');
  expect(textOf('cancelled', 'cancelled', 'chargeback_opened', 'chargeback_lost')).toContain('goes back to the buyer');
});

test('an expired order says that nothing was charged only when nothing was', () => {
  expect(textOf('expired', 'payment_expired')).toContain('Nothing was charged');
  expect(textOf('expired', 'payment_expired', 'late_payment_refund_due')).toContain('goes back in full');
});

test('an order that has not ended, or does not say how, has other words', () => {
  expect(endWords(orderLike())).toBeNull();
  expect(nextStep(orderLike({ status: 'completed' }))).toMatchObject({
    title: 'The order is complete',
    label: 'How it ended',
    deadline: null,
  });
});
