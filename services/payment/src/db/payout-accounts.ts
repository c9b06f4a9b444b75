import type { Db, Tx } from '@craftlane/service-kit/db';
import { and, eq, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import { type AccountFacts, disconnected, type PayoutFacts } from '../domain/payout-account.ts';
import { earnings, payoutAccounts, payouts } from './schema.ts';

/** A freelancer's account at Stripe, as far as it is known. */
export type PayoutAccount = typeof payoutAccounts.$inferSelect;

/** The freelancer's account, or null when none was ever begun. */
export async function findPayoutAccount(db: Db | Tx, freelancerId: string): Promise<PayoutAccount | null> {
  const [account] = await db.select().from(payoutAccounts).where(eq(payoutAccounts.freelancerId, freelancerId));
  return account ?? null;
}

/** The account, made if there was none; answers whether this call made it. Its row is locked until the transaction ends. */
export async function beginPayoutAccount(
  tx: Tx,
  { freelancerId, createdAt }: Pick<PayoutAccount, 'freelancerId' | 'createdAt'>,
): Promise<{ account: PayoutAccount; isNew: boolean }> {
  const stripeIdempotencyKey = `freelancer:${freelancerId}:account`;
  const [made] = await tx
    .insert(payoutAccounts)
    .values({ freelancerId, stripeIdempotencyKey, createdAt })
    .onConflictDoNothing()
    .returning();
  const account = made ?? (await findPayoutAccount(tx, freelancerId));
  if (!account) throw new Error('The payout account that was just stored is gone.');
  return { account, isNew: made !== undefined };
}

/** Lets the account be asked for with another key from now on, unless that was decided since, or it is there. */
export async function renewAccountKey(
  db: Db,
  { freelancerId, stripeIdempotencyKey }: Pick<PayoutAccount, 'freelancerId' | 'stripeIdempotencyKey'>,
  newKey: string,
): Promise<void> {
  const isStill = and(
    eq(payoutAccounts.freelancerId, freelancerId),
    eq(payoutAccounts.stripeIdempotencyKey, stripeIdempotencyKey),
    isNull(payoutAccounts.stripeAccountId),
  );
  await db.update(payoutAccounts).set({ stripeIdempotencyKey: newKey }).where(isStill);
}

/** Gives a disconnected account up, so that another can be made with a key of its own. */
export async function giveUpAccount(
  db: Db,
  { freelancerId, stripeAccountId }: Pick<AskedAccount, 'freelancerId' | 'stripeAccountId'>,
  newKey: string,
): Promise<void> {
  const isIt = and(eq(payoutAccounts.freelancerId, freelancerId), eq(payoutAccounts.stripeAccountId, stripeAccountId));
  await db
    .update(payoutAccounts)
    .set({ stripeAccountId: null, stripeIdempotencyKey: newKey, detailsSubmitted: false, disabledReason: null })
    .where(isIt);
}

/** The freelancer of an account at Stripe, or null. */
export async function findAccountOwner(db: Db | Tx, stripeAccountId: string): Promise<string | null> {
  const { freelancerId } = payoutAccounts;
  const isIt = eq(payoutAccounts.stripeAccountId, stripeAccountId);
  const [row] = await db.select({ freelancerId }).from(payoutAccounts).where(isIt);
  return row?.freelancerId ?? null;
}

/** Stores what Stripe said of a freelancer's account at `toldAt`, unless something newer is stored. */
export async function saveAccountFacts(tx: Tx, freelancerId: string, facts: AccountFacts, toldAt: Date): Promise<void> {
  await tx
    .update(payoutAccounts)
    .set({ ...facts, toldAt })
    .where(
      and(
        eq(payoutAccounts.freelancerId, freelancerId),
        or(isNull(payoutAccounts.toldAt), lte(payoutAccounts.toldAt, toldAt)),
      ),
    );
}

/** Notes that an account cannot be reached since `toldAt`: nothing is sent to it. Answers whether that is news. */
export async function markDisconnected(db: Db | Tx, stripeAccountId: string, toldAt: Date): Promise<boolean> {
  const { disabledReason } = payoutAccounts;
  const rows = await db
    .update(payoutAccounts)
    .set({ transfersEnabled: false, payoutsEnabled: false, requirementsDue: [], disabledReason: disconnected, toldAt })
    .where(
      and(eq(payoutAccounts.stripeAccountId, stripeAccountId), sql`${disabledReason} is distinct from ${disconnected}`),
    )
    .returning({ freelancerId: payoutAccounts.freelancerId });
  return rows.length > 0;
}

/** Stores what Stripe said of a payout at `toldAt`, unless something newer is stored. */
export async function savePayout(
  tx: Tx,
  freelancerId: string,
  { stripeAccountId: _, ...payout }: PayoutFacts,
  toldAt: Date,
): Promise<void> {
  const row = { ...payout, freelancerId, toldAt };
  await tx
    .insert(payouts)
    .values(row)
    .onConflictDoUpdate({ target: payouts.id, set: row, setWhere: lte(payouts.toldAt, toldAt) });
}

/** A payout to a freelancer's bank. */
export type Payout = typeof payouts.$inferSelect;

/** One page of a freelancer's payouts, newest first, and how many there are. */
export async function listPayoutsOf(
  db: Db,
  freelancerId: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ items: Payout[]; total: number }> {
  const isTheirs = eq(payouts.freelancerId, freelancerId);
  const newestFirst = sql`${payouts.createdAt} desc, ${payouts.id} desc`;
  const [items, total] = await Promise.all([
    db.select().from(payouts).where(isTheirs).orderBy(newestFirst).limit(limit).offset(offset),
    db.$count(payouts, isTheirs),
  ]);
  return { items, total };
}

/** An account at Stripe and whose it is. */
export interface AskedAccount {
  freelancerId: string;
  stripeAccountId: string;
  isDisconnected: boolean;
}

/** Accounts whose events may be missing: not ready yet, or with money sent to them since. */
export async function listAccountsToAsk(db: Db, since: Date): Promise<AskedAccount[]> {
  const { freelancerId, stripeAccountId, transfersEnabled, payoutsEnabled, disabledReason } = payoutAccounts;
  const gotMoney = sql`exists (select 1 from ${earnings} where ${earnings.freelancerId} = ${payoutAccounts.freelancerId}
    and ${earnings.sentAt} >= ${since.toISOString()})`;
  const rows = await db
    .select({ freelancerId, stripeAccountId, disabledReason })
    .from(payoutAccounts)
    .where(and(isNotNull(stripeAccountId), or(eq(transfersEnabled, false), eq(payoutsEnabled, false), gotMoney)));
  return rows.flatMap(({ stripeAccountId: id, ...row }) =>
    id
      ? { freelancerId: row.freelancerId, stripeAccountId: id, isDisconnected: row.disabledReason === disconnected }
      : [],
  );
}
