/** A category without its leaves; browsers need no more for their menus. */
export type TopCategory = { slug: string; name: string };

/** The address of a category or leaf by its name. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^a-z0-9]+/g, '-');
}

/** The top of the category tree, in its order. */
export const topCategories: readonly TopCategory[] = [
  'Graphics & Design',
  'Programming & Tech',
  'Writing & Translation',
  'Video & Animation',
  'Music & Audio',
  'Marketing',
  'Photography',
  'Business',
  'Data & AI',
  'Lifestyle & Learning',
].map((name) => ({ slug: slugOf(name), name }));
