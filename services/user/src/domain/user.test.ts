import { describe, expect, it } from 'vitest';
import { emptyProfile, rolesOf } from './user.ts';

const complete = {
  ...emptyProfile('Ada'),
  handle: 'ada',
  headline: 'Engines',
  bio: 'I build.',
  country: 'GB',
  skills: ['maths'],
};

describe('rolesOf', () => {
  it('makes everybody a buyer', () => {
    expect(rolesOf({ isOperator: false, profile: emptyProfile('Ada') })).toEqual(['buyer']);
  });

  it('makes a freelancer of a complete profile', () => {
    expect(rolesOf({ isOperator: false, profile: complete })).toEqual(['buyer', 'freelancer']);
  });

  it.each([{ handle: null }, { headline: '' }, { bio: '' }, { country: null }, { skills: [] }])(
    'takes freelancer away with %j',
    (missing) => {
      expect(rolesOf({ isOperator: false, profile: { ...complete, ...missing } })).toEqual(['buyer']);
    },
  );

  it('adds operator only where it was granted', () => {
    expect(rolesOf({ isOperator: true, profile: emptyProfile('Ada') })).toEqual(['buyer', 'operator']);
  });
});
