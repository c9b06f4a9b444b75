import type Stripe from 'stripe';
import { updateMetadata } from '../api/param-schemas.ts';
import type { Cause, SandboxDeps } from '../deps.ts';
import { invalidRequest } from '../errors.ts';
import type { UpdateDisputeParams } from '../resources/dispute-params.ts';
import type { Tx } from '../store/database.ts';
import { lockDispute, saveDispute } from '../store/disputes.ts';
import { recordEvent } from '../store/events.ts';
import { planOutcome } from '../store/outcomes.ts';
import { decisionOf } from './close-dispute.ts';

/**
 * Takes evidence for a dispute under its row lock, and submits it unless `submit` is false: after that the bank decides,
 * and no more evidence is taken. Texts that decide do so later by themselves. Event: `charge.dispute.updated`.
 */
export async function answerDispute(
  deps: SandboxDeps,
  tx: Tx,
  id: string,
  params: UpdateDisputeParams,
  cause: Cause,
): Promise<Stripe.Dispute> {
  const dispute = await lockDispute(tx, id);
  const isEvidence = params.evidence !== undefined || params.submit === true;
  if (isEvidence && dispute.status !== 'needs_response') {
    throw invalidRequest(`This dispute takes no more evidence: its status is ${dispute.status}.`);
  }
  const evident = withEvidence(dispute, params);
  const changed = isEvidence && params.submit !== false ? submitted(evident) : evident;
  await saveDispute(tx, changed);
  await recordEvent(deps, tx, 'charge.dispute.updated', changed, cause, { before: dispute });
  if (changed.status === 'under_review' && decisionOf(changed)) await planOutcome(tx, 'dispute.decide', id, deps.now());
  return changed;
}

function withEvidence(dispute: Stripe.Dispute, params: UpdateDisputeParams): Stripe.Dispute {
  const evidence = { ...dispute.evidence, ...params.evidence };
  const { enhanced_evidence: _, ...texts } = evidence;
  return {
    ...dispute,
    evidence,
    evidence_details: {
      ...dispute.evidence_details,
      has_evidence: Object.values(texts).some((text) => text !== null),
    },
    metadata: updateMetadata(dispute.metadata, params.metadata),
  };
}

function submitted(dispute: Stripe.Dispute): Stripe.Dispute {
  const { evidence_details: details } = dispute;
  return {
    ...dispute,
    status: 'under_review',
    evidence_details: {
      ...details,
      submission_count: details.submission_count + 1,
      submission_method: 'manual',
    },
  };
}
