import type { FailedPayout, OperatorAction, OperatorQueues, RefundRow } from '@craftlane/contracts/operator';
import type { Actor } from '@craftlane/service-kit/auth';
import { listOperatorActions as findOperatorActions } from '../db/operator-actions.ts';
import { countOperatorQueues, listFailedPayoutRows, listRefundRows } from '../db/operator-queues.ts';
import type { PaymentDeps } from '../deps.ts';
import { requireOperator } from './operator-action.ts';

interface PageQuery {
  page: number;
  pageSize: number;
}

interface Page<Row> extends PageQuery {
  items: Row[];
  total: number;
}

/** How many things of each kind wait for an operator. Throws NOT_FOUND for who is none. */
export async function getOperatorQueues({ db, clock }: PaymentDeps, actor: Actor): Promise<OperatorQueues> {
  requireOperator(actor);
  return countOperatorQueues(db, clock.now());
}

/** One page of money on its way back to buyers. Throws NOT_FOUND for who is no operator. */
export async function listRefunds({ db }: PaymentDeps, actor: Actor, query: PageQuery): Promise<Page<RefundRow>> {
  requireOperator(actor);
  return { ...query, ...(await listRefundRows(db, rangeOf(query))) };
}

/** One page of money that did not reach freelancers. Throws NOT_FOUND for who is no operator. */
export async function listFailedPayouts(
  { db, clock }: PaymentDeps,
  actor: Actor,
  query: PageQuery,
): Promise<Page<FailedPayout>> {
  requireOperator(actor);
  return { ...query, ...(await listFailedPayoutRows(db, clock.now(), rangeOf(query))) };
}

/** One page of what operators did, newest first. Throws NOT_FOUND for who is none. */
export async function listOperatorActions(
  { db }: PaymentDeps,
  actor: Actor,
  query: PageQuery,
): Promise<Page<OperatorAction>> {
  requireOperator(actor);
  const { items, total } = await findOperatorActions(db, rangeOf(query));
  return { ...query, total, items: items.map((item) => ({ ...item, at: item.at.toISOString() })) };
}

function rangeOf({ page, pageSize }: PageQuery) {
  return { limit: pageSize, offset: (page - 1) * pageSize };
}
