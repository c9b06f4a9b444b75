import { expect, test } from 'vitest';
import { lateness } from './lateness';
import { orderLike } from './order.fixture';

const from = '2026-11-11T12:00:00.000Z';
const before = Date.parse(from) - 3_600_000;
const after = Date.parse(from) + 3_600_000;

test('late work says from when on the buyer may cancel alone', () => {
  expect(lateness(orderLike({ isLate: true }), before)).toEqual({
    text: 'You may cancel alone, with everything back, if nothing is delivered until then.',
    from,
  });
  const freelancer = orderLike({ isLate: true, viewerRole: 'freelancer' });
  expect(lateness(freelancer, before)).toMatchObject({ text: expect.stringContaining('Bruno Bell may cancel'), from });
});

test('later it says that the buyer may: to the buyer as soon as they really may', () => {
  const buyer = orderLike({ isLate: true });
  expect(lateness(buyer, after)).toMatchObject({ from });
  expect(lateness({ ...buyer, allowedActions: ['cancel_late'] }, after)).toEqual({
    text: 'You may cancel alone by now, with everything back.',
    from: null,
  });
  expect(lateness(orderLike({ isLate: true, viewerRole: 'freelancer' }), after)).toMatchObject({ from: null });
});

test('what is in time, or stands still, is not late', () => {
  expect(lateness(orderLike(), before)).toBeNull();
  expect(lateness(orderLike({ isLate: true, frozenAt: from }), after)).toBeNull();
});
