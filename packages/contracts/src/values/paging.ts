import { z } from 'zod';

/** Query fields of a paged list: `page` from 1, `pageSize` up to 48. */
export const pageQueryShape = {
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(48).default(24),
};

/** One page of a list: its items, and how many match in all. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), total: z.int(), page: z.int(), pageSize: z.int() });
