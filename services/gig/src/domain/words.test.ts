import { describe, expect, it } from 'vitest';
import { fold, foldedText, wordsInText } from './words.ts';

describe('words of a text', () => {
  it('folds case and accents away', () => {
    expect(fold('Café GRÖßE Łódź')).toBe('cafe grosse lodz');
  });

  it('splits at everything that is no letter or digit', () => {
    expect(foldedText("I'll edit your 3D e-mail, (fast)!")).toBe('i ll edit your 3d e mail fast');
  });

  it('says where a word stands in the text as it is written', () => {
    expect(wordsInText('Ein Café')).toEqual([
      { start: 0, end: 3, folded: 'ein' },
      { start: 4, end: 8, folded: 'cafe' },
    ]);
  });

  it('finds nothing in an empty text', () => {
    expect(foldedText(' – ')).toBe('');
  });
});
