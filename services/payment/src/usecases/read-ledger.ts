import type { LedgerLine, TrialBalance } from '@craftlane/contracts/ledger';
import type { Actor } from '@craftlane/service-kit/auth';
import { findLedgerLines, trialBalanceByKind } from '../db/ledger-reads.ts';
import type { PaymentDeps } from '../deps.ts';
import { requireOperator } from './operator-action.ts';

/** Every kind of account as it was at an instant, the present one without it. Throws NOT_FOUND for who is no operator. */
export async function getTrialBalance(
  { db, clock }: PaymentDeps,
  actor: Actor,
  { at }: { at?: string | undefined },
): Promise<TrialBalance> {
  requireOperator(actor);
  const instant = at ? new Date(at) : clock.now();
  return { at: instant.toISOString(), accounts: await trialBalanceByKind(db, instant) };
}

/** One page of what moved on an account, newest first, with its balance after each line. Throws NOT_FOUND for who is no operator. */
export async function listLedgerLines(
  { db }: PaymentDeps,
  actor: Actor,
  { account, page, pageSize }: { account: string; page: number; pageSize: number },
): Promise<{ items: LedgerLine[]; total: number; page: number; pageSize: number }> {
  requireOperator(actor);
  const { items, total } = await findLedgerLines(db, account, { limit: pageSize, offset: (page - 1) * pageSize });
  return { items: items.map((line) => ({ ...line, bookedAt: line.bookedAt.toISOString() })), total, page, pageSize };
}
