import type { Walking } from './walking.ts';

/** What walks wait for of an order, as it is stored: asking the service each time would be most of what a walk does. */
export interface StoredOrder {
  status: string;
  isPaid: boolean;
  isFrozen: boolean;
  /** What was paid beside its price: extras and tips. */
  besideMinor: number;
}

/** Reads the order that a walk is about now. */
export async function storedOrder({ market, placed }: Pick<Walking, 'market' | 'placed'>): Promise<StoredOrder> {
  const [order] = await market.rows<StoredOrder>(
    `select status, paid_at is not null as "isPaid", frozen_at is not null as "isFrozen",
      (extras_minor + tips_minor)::int as "besideMinor" from orders where id = $1`,
    [placed.orderId],
  );
  if (!order) throw new Error(`There is no order ${placed.orderId}.`);
  return order;
}
