import type { EvidenceView } from '@craftlane/contracts/payment';
import type { Actor } from '@craftlane/service-kit/auth';
import { notFound } from '@craftlane/service-kit/errors';
import { findChargeback } from '../db/chargebacks.ts';
import type { CallTrace, PaymentDeps } from '../deps.ts';
import { type EvidencePack, evidencePackOf, packFor } from '../domain/evidence-pack.ts';
import { authorise } from './load-order.ts';

/** Messages of the day before an order was placed belong to it too: that is when it was agreed. */
const TALKED_BEFORE_MS = 86_400_000;

/** Who asks, and for which request. */
export type EvidenceReader = CallTrace & { actor: Actor };

/**
 * What was told a bank about a chargeback, or will be: both people read it before, the freelancer without the buyer's fee. Throws NOT_FOUND when it is missing or not theirs to see,
 * UNAVAILABLE when the messages cannot be read.
 */
export async function getEvidence(
  deps: PaymentDeps,
  reader: EvidenceReader,
  { orderId, chargebackId }: { orderId: string; chargebackId: string },
): Promise<EvidenceView> {
  const dossier = await deps.findDossier(orderId);
  const { viewer } = authorise(dossier?.order ?? null, reader.actor);
  const chargeback = await findChargeback(deps.db, chargebackId);
  if (chargeback?.orderId !== orderId) throw notFound('no chargeback of this order');
  return packFor(chargeback.evidence ?? (await assembleEvidence(deps, reader, orderId)), viewer);
}

/** Everything known in an order's favour now, its messages among it. Throws UNAVAILABLE when those cannot be read. */
export async function assembleEvidence(deps: PaymentDeps, trace: CallTrace, orderId: string): Promise<EvidencePack> {
  const dossier = await deps.findDossier(orderId);
  if (!dossier) throw notFound('no such order');
  const { buyerId, freelancerId, createdAt } = dossier.order;
  const from = new Date(createdAt.getTime() - TALKED_BEFORE_MS);
  const query = { personId: buyerId, otherId: freelancerId, from, to: deps.clock.now() };
  return evidencePackOf({ ...dossier, transcript: await deps.transcripts.read(query, trace) });
}
