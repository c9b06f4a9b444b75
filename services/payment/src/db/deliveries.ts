import type { Tx } from '@craftlane/service-kit/db';
import { deliveries } from './schema.ts';

/** Stores one version of the work. */
export async function insertDelivery(tx: Tx, delivery: typeof deliveries.$inferInsert): Promise<void> {
  await tx.insert(deliveries).values(delivery);
}
