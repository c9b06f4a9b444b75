import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { anOrder } from '../testing/orders.ts';
import { allowedActions } from './allowed-actions.ts';
import { dueAfter, isLate, roleIn, viewerOf } from './order.ts';

const dueAt = new Date('2026-03-05T10:00:00Z');
const afterwards = new Date('2026-03-05T10:00:01Z');
const circumstances = { now: new Date('2026-03-02T10:00:00Z'), lateGraceMs: 86_400_000 };

test('the delivery date counts whole days from the start of the clock', () => {
  expect(dueAfter(new Date('2026-03-01T10:00:00Z'), 4)).toEqual(dueAt);
});

test('an order is late while work is owed past its date, and not once delivered', () => {
  expect(isLate({ status: 'in_progress', dueAt, frozenAt: null }, afterwards)).toBe(true);
  expect(isLate({ status: 'in_revision', dueAt, frozenAt: null }, afterwards)).toBe(true);
  expect(isLate({ status: 'in_progress', dueAt, frozenAt: dueAt }, afterwards)).toBe(false);
  expect(isLate({ status: 'in_progress', dueAt, frozenAt: null }, dueAt)).toBe(false);
  expect(isLate({ status: 'delivered', dueAt, frozenAt: null }, afterwards)).toBe(false);
  expect(isLate({ status: 'awaiting_requirements', dueAt: null, frozenAt: null }, afterwards)).toBe(false);
});

test('strangers have no role, and the freelancer none before the payment', () => {
  const order = anOrder();
  expect(roleIn(order, order.buyerId)).toBe('buyer');
  expect(roleIn(order, order.freelancerId)).toBe('freelancer');
  expect(roleIn({ ...order, paidAt: null }, order.freelancerId)).toBeNull();
  expect(roleIn(order, randomUUID())).toBeNull();
});

test('a revision is offered while one remains', () => {
  const delivered = anOrder({ status: 'delivered' });
  expect(allowedActions(delivered, 'buyer', circumstances)).toContain('request_revision');
  expect(allowedActions({ ...delivered, revisionsUsed: 1 }, 'buyer', circumstances)).not.toContain('request_revision');
  const unlimited = { ...delivered.package, revisions: 'unlimited' as const };
  expect(allowedActions({ ...delivered, package: unlimited, revisionsUsed: 40 }, 'buyer', circumstances)).toContain(
    'request_revision',
  );
});

test('an operator looks at what concerns others, and is one of two people in an order of their own', () => {
  const order = anOrder();
  const operator = (userId: string) => ({ userId, roles: ['operator'] });
  expect(viewerOf(order, operator(randomUUID()))).toBe('operator');
  expect(viewerOf(order, operator(order.buyerId))).toBe('buyer');
  expect(viewerOf({ ...order, paidAt: null }, operator(order.freelancerId))).toBeNull();
  expect(viewerOf(order, { userId: randomUUID(), roles: ['freelancer'] })).toBeNull();
});

test('a buyer may cancel alone once the work is a day late', () => {
  const order = anOrder({ dueAt });
  const after = (ms: number) => ({ now: new Date(dueAt.getTime() + ms), lateGraceMs: 86_400_000 });
  expect(allowedActions(order, 'buyer', after(86_400_000))).not.toContain('cancel_late');
  expect(allowedActions(order, 'buyer', after(86_400_001))).toContain('cancel_late');
  expect(allowedActions({ ...order, status: 'delivered' }, 'buyer', after(200_000_000))).not.toContain('cancel_late');
});

test('who asks to cancel may take it back, and the other side answers', () => {
  const asked = anOrder({ cancellationBy: 'buyer', cancellationEndsAt: afterwards });
  const about = (viewer: 'buyer' | 'freelancer', order = asked) =>
    allowedActions(order, viewer, circumstances).filter((action) => action.endsWith('_cancellation'));
  expect(about('buyer')).toEqual(['withdraw_cancellation']);
  expect(about('freelancer')).toEqual(['accept_cancellation', 'decline_cancellation']);
  expect(about('freelancer', anOrder())).toEqual(['request_cancellation']);
});
