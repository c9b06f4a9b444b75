import { describe, expect, it } from 'vitest';
import { packageOf } from '../testing/gig.ts';
import { priceSelection } from './price.ts';

const extra = (id: string, priceMinor: number, extraDays: number) => ({ id, title: id, priceMinor, extraDays });
const offer = {
  packages: [packageOf('basic', 5_000, 3), packageOf('premium', 20_000, 10)],
  extras: [extra('fast', 1_000, 0), extra('more', 2_500, 4)],
};

describe('price of a selection', () => {
  it('is the package alone without extras', () => {
    expect(priceSelection(offer, { packageTier: 'basic', extraIds: [] })).toEqual({
      package: offer.packages[0],
      extras: [],
      priceMinor: 5_000,
      extrasMinor: 0,
      deliveryDays: 3,
    });
  });

  it('adds prices and days of extras, in the order of the gig', () => {
    const priced = priceSelection(offer, { packageTier: 'premium', extraIds: ['more', 'fast'] });
    expect(priced).toMatchObject({ priceMinor: 20_000, extrasMinor: 3_500, deliveryDays: 14, extras: offer.extras });
  });

  it('names each part that is not offered or chosen twice', () => {
    expect(() => priceSelection(offer, { packageTier: 'standard', extraIds: ['fast', 'x', 'fast'] })).toThrow(
      expect.objectContaining({
        code: 'VALIDATION_FAILED',
        data: {
          fields: [
            { path: 'packageTier', message: 'is not offered' },
            { path: 'extraIds.1', message: 'is not offered' },
            { path: 'extraIds.2', message: 'is chosen twice' },
          ],
        },
      }),
    );
  });
});
