import type { Db, Tx } from '@craftlane/service-kit/db';
import { eq } from 'drizzle-orm';
import { payoutAccounts } from './schema.ts';

/** A freelancer's account at Stripe, as far as it is known. */
export type PayoutAccount = typeof payoutAccounts.$inferSelect;

/** The freelancer's account, or null when none was ever begun. */
export async function findPayoutAccount(db: Db | Tx, freelancerId: string): Promise<PayoutAccount | null> {
  const [account] = await db.select().from(payoutAccounts).where(eq(payoutAccounts.freelancerId, freelancerId));
  return account ?? null;
}
