import type { Task } from '@craftlane/service-kit/jobs';
import type { PaymentDeps } from './deps.ts';
import { jobs, orderJobSchema, reviewJobSchema, sessionJobSchema, stripeEventJobSchema } from './jobs.ts';
import { autoCompleteOrder } from './usecases/auto-complete-order.ts';
import { expireCheckout } from './usecases/expire-checkout.ts';
import { finishCheckout } from './usecases/finish-checkout.ts';
import { handleStripeEvent } from './usecases/handle-stripe-event.ts';
import { reconcileStripe } from './usecases/reconcile-stripe.ts';
import { refundLatePayment } from './usecases/refund-late-payment.ts';

/** Every quarter of an hour. */
export const crontab = `*/15 * * * * ${jobs.reconcileStripe}`;

/** Job name → use case. */
export function paymentTasks(deps: PaymentDeps): Record<string, Task> {
  return {
    [jobs.finishCheckout]: (payload) => finishCheckout(deps, orderJobSchema.parse(payload).orderId),
    [jobs.expireCheckout]: (payload) => expireCheckout(deps, orderJobSchema.parse(payload).orderId),
    [jobs.autoComplete]: (payload) => autoCompleteOrder(deps, reviewJobSchema.parse(payload)),
    [jobs.handleStripeEvent]: (payload) => handleStripeEvent(deps, stripeEventJobSchema.parse(payload).eventId),
    [jobs.refundLatePayment]: (payload) => refundLatePayment(deps, sessionJobSchema.parse(payload).sessionId),
    [jobs.reconcileStripe]: () => reconcileStripe(deps),
  };
}
