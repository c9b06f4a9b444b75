import { describe, expect, it } from 'vitest';
import { slugCandidates } from './slug.ts';

const id = '01890000-0000-7000-8000-abcdef123456';

describe('address of a gig', () => {
  it('is its title in plain letters, and then with the end of its id', () => {
    expect(slugCandidates('I will design a Café logo!', id)).toEqual([
      'i-will-design-a-cafe-logo',
      'i-will-design-a-cafe-logo-123456',
      'i-will-design-a-cafe-logo-abcdef123456',
    ]);
  });

  it('is "gig" for a title without a plain letter', () => {
    expect(slugCandidates('логотип', id)[0]).toBe('gig');
  });

  it('never ends with a hyphen, however long the title', () => {
    expect(slugCandidates(`${'a'.repeat(79)} b`, id)[0]).toBe('a'.repeat(79));
  });
});
