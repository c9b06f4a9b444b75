import type { Statement, StatementLine } from '@craftlane/contracts/earnings';
import type { Actor } from '@craftlane/service-kit/auth';
import { listStatementLines, owedToFreelancer } from '../db/balances.ts';
import type { PaymentDeps } from '../deps.ts';

/** A month of the actor's account as a freelancer, out of the ledger: opening, every movement, closing. The months are those of UTC. */
export async function getStatement(
  { db, settings }: PaymentDeps,
  actor: Actor,
  { month }: { month: string },
): Promise<Statement> {
  const from = new Date(`${month}-01T00:00:00Z`);
  const to = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1));
  const [openingMinor, rows] = await Promise.all([
    owedToFreelancer(db, actor.userId, from),
    listStatementLines(db, actor.userId, { from, to }),
  ]);
  const lines = rows.map(({ businessKey, orderId, gigTitle, bookedAt, amountMinor }) => ({
    at: bookedAt.toISOString(),
    orderId,
    gigTitle,
    fact: factOf(businessKey),
    amountMinor,
  }));
  const closingMinor = lines.reduce((sum, { amountMinor }) => sum + amountMinor, openingMinor);
  return { month, currency: settings.currency, openingMinor, closingMinor, lines };
}

const facts: [RegExp, StatementLine['fact']][] = [
  [/:completed$/, 'earned'],
  [/:tip:/, 'tip'],
  [/:taken-back:/, 'taken_back'],
  [/:chargeback:/, 'chargeback'],
  [/:sent$/, 'sent'],
  [/:reversal:/, 'reversed'],
];

/** What a ledger entry is about for the freelancer, by its business key. */
function factOf(businessKey: string): StatementLine['fact'] {
  const found = facts.find(([pattern]) => pattern.test(businessKey));
  if (!found) throw new Error(`The ledger entry ${businessKey} is no kind that concerns a freelancer.`);
  return found[1];
}
