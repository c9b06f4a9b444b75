import type { BadValues } from './bad-input.ts';

/** How the fields of `openFile` can be wrong, in every service that takes files. */
export const openFileFields: Record<'purpose' | 'name' | 'size', BadValues> = {
  purpose: { missing: undefined, unknown: 'tattoo', 'a number': 7 },
  name: {
    missing: undefined,
    'a number': 7,
    empty: ' ',
    'too long': `${'x'.repeat(200)}.png`,
    'two lines': 'a\nb.png',
    'with a control character': 'a\u0000.png',
    'with half a character': 'a\ud800.png',
    'that turns around': 'a\u202egnp.txt',
    'a path': '../a.png',
    'of another system': 'C:\\a.png',
    'a page': 'a.html',
    'without an extension': 'png',
  },
  size: {
    missing: undefined,
    text: '9',
    'a fraction': 1.5,
    nothing: 0,
    negative: -1,
    'too large': 2 ** 41,
    'too large for the purpose': 2 ** 39,
  },
};
