import { paymentContract } from '@craftlane/contracts/payment';
import { procedures } from '@craftlane/service-kit/context';
import type { PaymentDeps } from '../deps.ts';
import { acceptDelivery } from '../usecases/accept-delivery.ts';
import { checkout } from '../usecases/checkout.ts';
import { deliverWork } from '../usecases/deliver-work.ts';
import { getOrder } from '../usecases/get-order.ts';
import { getSales } from '../usecases/get-sales.ts';
import { listOrders } from '../usecases/list-orders.ts';
import { requestRevision } from '../usecases/request-revision.ts';
import { resumeCheckout } from '../usecases/resume-checkout.ts';
import { skipRequirements } from '../usecases/skip-requirements.ts';
import { submitRequirements } from '../usecases/submit-requirements.ts';

/** Contract procedure → use case. */
export function paymentRouter(deps: PaymentDeps) {
  const { open, authenticated: own } = procedures(paymentContract);
  return open.router({
    checkout: own.checkout.handler(({ input, context }) => checkout(deps, context, input)),
    resumeCheckout: own.resumeCheckout.handler(({ input, context }) =>
      resumeCheckout(deps, context.actor, input.orderId),
    ),
    getOrder: own.getOrder.handler(({ input, context }) => getOrder(deps, context.actor, input.orderId)),
    listOrders: own.listOrders.handler(({ input, context }) => listOrders(deps, context.actor, input)),
    getSales: own.getSales.handler(({ context }) => getSales(deps, context.actor)),
    submitRequirements: own.submitRequirements.handler(({ input, context }) =>
      submitRequirements(deps, context.actor, input),
    ),
    skipRequirements: own.skipRequirements.handler(({ input, context }) =>
      skipRequirements(deps, context.actor, input.orderId),
    ),
    deliver: own.deliver.handler(({ input, context }) => deliverWork(deps, context.actor, input)),
    requestRevision: own.requestRevision.handler(({ input, context }) => requestRevision(deps, context.actor, input)),
    accept: own.accept.handler(({ input, context }) => acceptDelivery(deps, context.actor, input.orderId)),
  });
}
