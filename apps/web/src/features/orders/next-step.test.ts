import { expect, test } from 'vitest';
import { nextStep, showsLate } from './next-step';
import { entryLike, orderLike } from './order.fixture';

const later = '2026-11-12T12:00:00.000Z';
const ask = { by: 'freelancer', reason: 'I have fallen ill.', endsAt: later } as const;

test('silence accepts a delivery, unless somebody asks to cancel it: then nothing says so', () => {
  const delivered = orderLike({ status: 'delivered', reviewEndsAt: later, allowedActions: ['accept'] });
  expect(nextStep(delivered)).toMatchObject({ title: 'Review the delivery', isMine: true, deadline: later });
  expect(nextStep(delivered).text).toContain('Without an answer it is accepted for you.');

  const asked = orderLike({
    ...delivered,
    reviewEndsAt: null,
    cancellation: ask,
    allowedActions: ['accept', 'accept_cancellation', 'decline_cancellation'],
  });
  expect(nextStep(asked)).toEqual({
    label: 'Your turn',
    title: 'Answer the request to cancel',
    text: 'The time to review stands still meanwhile. You may still accept the delivery.',
    isMine: true,
    deadline: null,
  });
  const asker = orderLike({ ...asked, viewerRole: 'freelancer', allowedActions: ['withdraw_cancellation'] });
  expect(nextStep(asker)).toMatchObject({
    title: 'Waiting for an answer to your request',
    text: 'The time to review stands still meanwhile.',
    isMine: false,
  });
});

test('a request to cancel work under way leaves its countdown to the request', () => {
  const freelancer = orderLike({
    viewerRole: 'freelancer',
    cancellation: { ...ask, by: 'buyer' },
    allowedActions: ['deliver', 'accept_cancellation'],
  });
  expect(nextStep(freelancer)).toMatchObject({ text: 'You may still deliver meanwhile.', deadline: null });
  expect(nextStep(orderLike({ viewerRole: 'operator', cancellation: ask }))).toMatchObject({
    title: 'Waiting for an answer to the request to cancel',
    isMine: false,
  });
});

test('an order that stands still has no countdown, is not late, and is nobody’s turn', () => {
  const frozen = orderLike({ frozenAt: later, isLate: true });
  expect(nextStep(frozen)).toMatchObject({ title: 'Waiting for the buyer’s bank', isMine: false, deadline: null });
  expect(showsLate(frozen)).toBe(false);
  expect(showsLate(orderLike({ isLate: true }))).toBe(true);
});

test('an extra waits for the buyer, more time for whoever did not propose it', () => {
  const extra = orderLike({ allowedActions: ['pay_extra', 'decline_change'] });
  expect(nextStep(extra)).toMatchObject({ title: 'An extra is offered to you', isMine: true, deadline: extra.dueAt });
  expect(nextStep(orderLike({ allowedActions: ['accept_change'] }))).toMatchObject({
    title: 'More time is asked of you',
    isMine: true,
  });
  const working = orderLike({ viewerRole: 'freelancer', allowedActions: ['deliver', 'accept_change'] });
  expect(nextStep(working).title).toBe('Deliver your work');
});

test('a revision is offered only while one is left', () => {
  const words = (actions: ('accept' | 'request_revision')[]) =>
    nextStep(orderLike({ status: 'delivered', allowedActions: actions })).text;
  expect(words(['accept', 'request_revision'])).toContain('or ask for a revision');
  expect(words(['accept'])).not.toContain('revision');
});

test('an operator reads about both sides', () => {
  expect(nextStep(orderLike({ status: 'pending_payment', viewerRole: 'operator' })).text).toBe(
    'Bruno Bell has not paid yet.',
  );
  expect(nextStep(orderLike({ status: 'delivered', viewerRole: 'operator' })).title).toBe('Waiting for the review');
});

test('a payment of another amount is not passed over in silence', () => {
  const order = orderLike({ status: 'pending_payment', timeline: [entryLike('payment_set_aside')] });
  expect(nextStep(order).text).toContain('A payment of another amount arrived');
});
