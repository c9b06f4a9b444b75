import type { Order } from '@craftlane/contracts/payment';
import type { Actor } from '@craftlane/service-kit/auth';
import { type Tx, transact } from '@craftlane/service-kit/db';
import { AppError, notFound } from '@craftlane/service-kit/errors';
import { type Chargeback, findChargeback, saveChargeback } from '../db/chargebacks.ts';
import type { PaymentDeps } from '../deps.ts';
import { packText, statementOf, withStatement } from '../domain/evidence-pack.ts';
import { assembleEvidence, type EvidenceReader } from './get-evidence.ts';
import { getOrder } from './get-order.ts';
import { lockOrderOf } from './load-order.ts';
import { logOperatorAction } from './operator-action.ts';
import { noteMoney } from './store-order.ts';

/** An operator's word to a bank about a chargeback of an order. */
export interface Statement {
  orderId: string;
  chargebackId: string;
  statement: string;
}

/**
 * An operator sends the evidence of an order to the bank, with a statement of their own in front; the bank takes it once. When Stripe did not
 * answer, a repetition sends what was stored by then, also when it states something else: the bank may have it already. Throws NOT_FOUND,
 * ILLEGAL_TRANSITION when it was sent or decided already or for who is no operator, UNAVAILABLE when Stripe or the chat do not answer.
 */
export async function sendEvidence(deps: PaymentDeps, reader: EvidenceReader, input: Statement): Promise<Order> {
  const { orderId, chargebackId, statement } = input;
  const { actor } = reader;
  await transact(deps.db, (tx) => requireSendable(tx, actor, input));
  const assembled = withStatement(await assembleEvidence(deps, reader, orderId), statement);
  const pack = await transact(deps.db, async (tx) => {
    const chargeback = await requireSendable(tx, actor, input);
    const known = chargeback.evidence ?? assembled;
    await saveChargeback(tx, { ...chargeback, evidence: known });
    return known;
  });
  await deps.stripe.submitEvidence(chargebackId, packText(pack));
  await transact(deps.db, async (tx) => {
    const { order } = await lockOrderOf(tx, actor, orderId);
    const chargeback = await findChargeback(tx, chargebackId);
    if (!chargeback || chargeback.evidenceSentAt) return;
    await saveChargeback(tx, { ...chargeback, evidenceSentAt: deps.clock.now() });
    const sent = statementOf(pack) ?? statement;
    await noteMoney(tx, deps, order, [{ type: 'evidence_sent', by: 'operator', note: sent }]);
    const details = { chargebackId };
    await logOperatorAction(tx, deps, actor, { action: 'send_evidence', orderId, reason: sent, details });
  });
  return getOrder(deps, actor, orderId);
}

async function requireSendable(tx: Tx, actor: Actor, { orderId, chargebackId }: Statement): Promise<Chargeback> {
  const { order, viewer } = await lockOrderOf(tx, actor, orderId);
  if (viewer !== 'operator') throw refusal('Only an operator can do this.', order.status);
  const chargeback = await findChargeback(tx, chargebackId);
  if (chargeback?.orderId !== orderId || chargeback.status !== 'open')
    throw notFound('no open chargeback of this order');
  if (chargeback.evidenceSentAt) throw refusal('The bank has the evidence already.', order.status);
  return chargeback;
}

function refusal(text: string, status: string): AppError {
  return new AppError('ILLEGAL_TRANSITION', text, { data: { status } });
}
