import type { Task } from '@craftlane/service-kit/jobs';
import type { PaymentDeps } from './deps.ts';
import {
  earningJobSchema,
  jobs,
  orderJobSchema,
  refundJobSchema,
  reversalJobSchema,
  sessionJobSchema,
  stripeEventJobSchema,
  timerJobSchema,
} from './jobs.ts';
import { clearEarning } from './usecases/clear-earning.ts';
import { compareBooks } from './usecases/compare-books.ts';
import { expireCheckout } from './usecases/expire-checkout.ts';
import { finishCheckout } from './usecases/finish-checkout.ts';
import { handleStripeEvent } from './usecases/handle-stripe-event.ts';
import { reconcileStripe } from './usecases/reconcile-stripe.ts';
import { refundLatePayment } from './usecases/refund-late-payment.ts';
import { runOrderTimer } from './usecases/run-order-timer.ts';
import { sendEarning } from './usecases/send-earning.ts';
import { sendRefund } from './usecases/send-refund.ts';
import { sendReversal } from './usecases/send-reversal.ts';

/**
 * Every quarter of an hour, and the comparison when the events that were fetched have been handled. Each takes the place of one that still waits,
 * so that they do not pile up while Stripe is away.
 */
export const crontab = `*/15 * * * * ${jobs.reconcileStripe} ?jobKey=${jobs.reconcileStripe}
5,20,35,50 * * * * ${jobs.compareBooks} ?jobKey=${jobs.compareBooks}`;

/** Job name → use case. */
export function paymentTasks(deps: PaymentDeps): Record<string, Task> {
  return {
    [jobs.finishCheckout]: (payload) => finishCheckout(deps, orderJobSchema.parse(payload).orderId),
    [jobs.timer.checkout]: (payload) => expireCheckout(deps, orderJobSchema.parse(payload).orderId),
    [jobs.timer.requirements]: (payload) => runOrderTimer(deps, 'requirements', timerJobSchema.parse(payload)),
    [jobs.timer.review]: (payload) => runOrderTimer(deps, 'review', timerJobSchema.parse(payload)),
    [jobs.timer.cancellation]: (payload) => runOrderTimer(deps, 'cancellation', timerJobSchema.parse(payload)),
    [jobs.sendRefund]: (payload) => sendRefund(deps, refundJobSchema.parse(payload).refundId),
    [jobs.clearEarning]: (payload) => clearEarning(deps, earningJobSchema.parse(payload).earningId),
    [jobs.sendEarning]: (payload) => sendEarning(deps, earningJobSchema.parse(payload).earningId),
    [jobs.sendReversal]: (payload) => sendReversal(deps, reversalJobSchema.parse(payload).reversalId),
    [jobs.handleStripeEvent]: (payload) => handleStripeEvent(deps, stripeEventJobSchema.parse(payload).eventId),
    [jobs.refundLatePayment]: (payload) => refundLatePayment(deps, sessionJobSchema.parse(payload).sessionId),
    [jobs.reconcileStripe]: () => reconcileStripe(deps),
    [jobs.compareBooks]: () => compareBooks(deps),
  };
}
