import { expect, test } from 'vitest';
import { privatePaths } from '@/lib/private-paths';
import { config } from './proxy';

test('the proxy stands before every private area, and before nothing else', () => {
  expect(config.matcher).toEqual(privatePaths.map((area) => `${area}/:path*`));
});
