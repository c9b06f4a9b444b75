import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { anOrder } from '../testing/orders.ts';
import { allowedActions } from './allowed-actions.ts';
import { dueAfter, isLate, roleIn } from './order.ts';

const dueAt = new Date('2026-03-05T10:00:00Z');
const afterwards = new Date('2026-03-05T10:00:01Z');

test('the delivery date counts whole days from the start of the clock', () => {
  expect(dueAfter(new Date('2026-03-01T10:00:00Z'), 4)).toEqual(dueAt);
});

test('an order is late while work is owed past its date, and not once delivered', () => {
  expect(isLate({ status: 'in_progress', dueAt }, afterwards)).toBe(true);
  expect(isLate({ status: 'in_revision', dueAt }, afterwards)).toBe(true);
  expect(isLate({ status: 'in_progress', dueAt }, dueAt)).toBe(false);
  expect(isLate({ status: 'delivered', dueAt }, afterwards)).toBe(false);
  expect(isLate({ status: 'awaiting_requirements', dueAt: null }, afterwards)).toBe(false);
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
  expect(allowedActions(delivered, 'buyer')).toEqual(['request_revision', 'accept']);
  expect(allowedActions({ ...delivered, revisionsUsed: 1 }, 'buyer')).toEqual(['accept']);
  const unlimited = { ...delivered.package, revisions: 'unlimited' as const };
  expect(allowedActions({ ...delivered, package: unlimited, revisionsUsed: 40 }, 'buyer')).toContain(
    'request_revision',
  );
});
