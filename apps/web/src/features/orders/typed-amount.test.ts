import { expect, test } from 'vitest';
import { typedAmount } from './typed-amount';

const share = typedAmount({ minMinor: 0, maxMinor: 5_000, currency: 'EUR' });

test('an empty box is no amount, least of all zero', () => {
  expect(share.safeParse(null).error?.issues[0]?.message).toBe('Type an amount, such as 20 or 12.50.');
  expect(share.safeParse(0)).toMatchObject({ success: true, data: 0 });
});

test('an amount lies between its ends, which the message names', () => {
  expect(share.safeParse(5_000).success).toBe(true);
  expect(share.safeParse(5_001).error?.issues[0]?.message).toBe('must be at most €50');
  const refund = typedAmount({ minMinor: 1, maxMinor: 5_000, currency: 'EUR' });
  expect(refund.safeParse(0).error?.issues[0]?.message).toBe('must be at least €0.01');
});
