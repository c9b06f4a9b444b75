import { expect, test } from 'vitest';
import { categories } from './categories.ts';
import { topCategories } from './top-categories.ts';

test('menus show the categories of the tree, in its order', () => {
  expect(categories.map(({ slug, name }) => ({ slug, name }))).toEqual(topCategories);
  expect(categories.flatMap(({ subcategories }) => subcategories).length).toBeGreaterThanOrEqual(50);
});
