import { paymentConfigSchema } from '../config.ts';
import type { SimulatedRules } from './simulated-order.ts';

/** The rules of an installation that sets none of its own: the defaults of the configuration. */
export function defaultRules(): SimulatedRules {
  const { shape } = paymentConfigSchema;
  return {
    requirementsPeriodMs: shape.requirementsPeriod.parse(undefined),
    reviewPeriodMs: shape.reviewPeriod.parse(undefined),
    cancellationPeriodMs: shape.cancellationPeriod.parse(undefined),
    lateGraceMs: shape.lateGrace.parse(undefined),
    cancellationFeeBearer: shape.cancellationFeeBearer.parse(undefined),
    chargebackLossBearer: shape.chargebackLossBearer.parse(undefined),
    checkoutExpiresAfterMs: shape.checkoutExpiresAfter.parse(undefined),
    buyerFeeBps: shape.buyerFeeBps.parse(undefined),
    commissionBps: shape.freelancerCommissionBps.parse(undefined),
  };
}
