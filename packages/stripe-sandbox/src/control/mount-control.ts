import { z } from 'zod';
import { authenticate } from '../api/authenticate.ts';
import { ACCOUNT_STATES } from '../connect/account-states.ts';
import { setAccountState } from '../connect/change-account.ts';
import { NO_REQUEST, type SandboxDeps } from '../deps.ts';
import { closeDispute } from '../disputes/close-dispute.ts';
import { openDispute } from '../disputes/open-dispute.ts';
import { invalidRequest, StripeApiError } from '../errors.ts';
import { faultSettings } from '../faults/faults.ts';
import type { App } from '../http.ts';
import { completeRefund, failRefund } from '../payments/settle-refund.ts';
import { getEvent } from '../store/events.ts';
import { deliverByHand } from '../webhooks/deliver-by-hand.ts';

/** The switchboard for tests; the secret key opens it. Mounted only when the configuration says so. */
export function mountControl(app: App, deps: SandboxDeps): void {
  app.use('/_control/*', async (c, next) => {
    authenticate(c.req, deps.config.secretKey);
    await next();
  });

  app.post('/_control/faults', async (c) => {
    const settings = parseOrder(faultSettings, await c.req.json());
    deps.faults.set(settings);
    deps.wake();
    return c.json(settings);
  });

  app.post('/_control/accounts/:id', async (c) => {
    const { state } = parseOrder(accountOrder, await c.req.json());
    const id = c.req.param('id');
    const { data } = await deps.sql.begin((tx) => setAccountState(deps, tx, id, state, NO_REQUEST));
    deps.wake();
    return c.json(data);
  });

  app.post('/_control/disputes', async (c) => {
    const { charge, ...order } = parseOrder(disputeOrder, await c.req.json());
    const dispute = await deps.sql.begin((tx) => openDispute(deps, tx, { chargeId: charge, ...order }));
    deps.wake();
    return c.json(dispute);
  });

  app.post('/_control/disputes/:id', async (c) => {
    const { status } = parseOrder(decisionOrder, await c.req.json());
    const dispute = await deps.sql.begin((tx) => closeDispute(deps, tx, c.req.param('id'), status, NO_REQUEST));
    deps.wake();
    return c.json(dispute);
  });

  app.post('/_control/refunds/:id', async (c) => {
    const { status } = parseOrder(refundOrder, await c.req.json());
    const settle = status === 'failed' ? failRefund : completeRefund;
    const refund = await deps.sql.begin((tx) => settle(deps, tx, c.req.param('id')));
    deps.wake();
    return c.json(refund);
  });

  app.post('/_control/events/:id/deliver', async (c) => {
    const event = await getEvent(deps.sql, c.req.param('id'));
    const { webhook } = deps.config;
    if (!webhook)
      throw new StripeApiError(400, { type: 'invalid_request_error', message: 'No webhook is configured.' });
    return c.json(await deliverByHand(deps, webhook, event.id));
  });
}

const accountOrder = z.strictObject({ state: z.enum(ACCOUNT_STATES) });

const disputeOrder = z.strictObject({
  charge: z.string(),
  amount: z.number().int().min(1).optional(),
  reason: z.string().optional(),
});

const decisionOrder = z.strictObject({ status: z.enum(['won', 'lost']) });

const refundOrder = z.strictObject({ status: z.enum(['succeeded', 'failed']) });

function parseOrder<T>(schema: z.ZodType<T>, order: unknown): T {
  const parsed = schema.safeParse(order);
  if (!parsed.success) throw invalidRequest(parsed.error.message);
  return parsed.data;
}
