import { expect, test } from 'vitest';
import { fileProblem } from './upload-image';

test('only pictures of a size that is taken are sent', () => {
  expect(fileProblem({ type: 'image/webp', size: 8 * 1024 * 1024 })).toBeNull();
  expect(fileProblem({ type: 'image/webp', size: 8 * 1024 * 1024 + 1 })).toMatch(/8 MB/);
  expect(fileProblem({ type: 'image/gif', size: 1 })).toMatch(/JPEG, PNG and WebP/);
});
