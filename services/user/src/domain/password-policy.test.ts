import { describe, expect, it } from 'vitest';
import { isCommonPassword, normalizePassword } from './password-policy.ts';

describe('isCommonPassword', () => {
  it.each(['qwertyuiop', 'password123', '1234567890', 'PassWord123', 'ｐａｓｓｗｏｒｄ１２３'])(
    'refuses %s',
    (password) => {
      expect(isCommonPassword(password)).toBe(true);
    },
  );

  it.each(['correct horse battery staple', 'пароль-для-лавки', '🦊🦊🦊🦊🦊🦊', ''])('accepts %s', (password) => {
    expect(isCommonPassword(password)).toBe(false);
  });
});

describe('normalizePassword', () => {
  it('makes a composed and a decomposed letter the same password', () => {
    expect(normalizePassword('cafe\u0301 cafe\u0301')).toBe(normalizePassword('café café'));
  });
});
