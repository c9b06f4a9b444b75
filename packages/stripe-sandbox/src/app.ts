import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { answerError, answerUnexpected } from './api/answer.ts';
import { mountApi } from './api/mount-api.ts';
import { mountControl } from './control/mount-control.ts';
import { mountControlPages } from './control/mount-control-pages.ts';
import type { SandboxDeps } from './deps.ts';
import { invalidRequest, StripeApiError } from './errors.ts';
import { applyFaults } from './faults/apply-faults.ts';
import type { App, AppEnv } from './http.ts';
import { failedPage, missingPage } from './pages/closed-page.ts';
import { mountDashboardPages } from './pages/mount-dashboard-pages.ts';
import { mountPages } from './pages/mount-pages.ts';
import { mountSetupPages } from './pages/mount-setup-pages.ts';
import { pageHeaders } from './pages/page-headers.ts';
import { accountLinkOperations } from './resources/account-links.ts';
import { accountOperations } from './resources/accounts.ts';
import { balanceOperations } from './resources/balance.ts';
import { chargeOperations } from './resources/charges.ts';
import { checkoutSessionOperations } from './resources/checkout-sessions.ts';
import { disputeOperations } from './resources/disputes.ts';
import { eventOperations } from './resources/events.ts';
import { loginLinkOperations } from './resources/login-links.ts';
import { paymentIntentOperations } from './resources/payment-intents.ts';
import { payoutOperations } from './resources/payouts.ts';
import { refundOperations } from './resources/refunds.ts';
import { transferReversalOperations } from './resources/transfer-reversals.ts';
import { transferOperations } from './resources/transfers.ts';

const MAX_BODY_BYTES = 256 * 1024;
/** Addresses that a person opens: a failure there is a page, not an error body. */
const PAGES = /^\/(c|setup|express|_control\/pages)\//;

/** Every endpoint of the API; the next resource adds its list here. */
const OPERATIONS = [
  ...checkoutSessionOperations,
  ...paymentIntentOperations,
  ...chargeOperations,
  ...refundOperations,
  ...eventOperations,
  ...accountOperations,
  ...accountLinkOperations,
  ...transferOperations,
  ...transferReversalOperations,
  ...balanceOperations,
  ...disputeOperations,
  ...payoutOperations,
  ...loginLinkOperations,
];

/** The whole HTTP surface: API, hosted pages, health and, when configured, the switchboard for faults. */
export function createApp(deps: SandboxDeps): App {
  const app = new Hono<AppEnv>();
  app.use(async (c, next) => {
    const startedAt = performance.now();
    await next();
    const ms = Math.round(performance.now() - startedAt);
    const requestId = c.res.headers.get('request-id');
    deps.log({ method: c.req.method, path: c.req.path, status: c.res.status, ms, requestId });
  });
  app.use(
    bodyLimit({ maxSize: MAX_BODY_BYTES, onError: () => refuse(invalidRequest('The request body is too large.')) }),
  );
  app.use('/v1/*', applyFaults(deps.faults));

  app.get('/health/live', (c) => c.json({ status: 'ok' }));
  app.get('/health/ready', async (c) => {
    await deps.sql`select 1`;
    return c.json({ status: 'ok' });
  });
  mountApi(app, deps, OPERATIONS);
  mountPages(app, deps);
  mountSetupPages(app, deps);
  mountDashboardPages(app, deps);
  if (deps.config.hasControlPages) mountControlPages(app, deps);
  if (deps.config.hasControl) mountControl(app, deps);

  app.notFound(async (c) => c.html(await missingPage(), 404, pageHeaders()));
  app.onError(async (err, c) => {
    if (err instanceof StripeApiError) return refuse(err);
    deps.log({ level: 'error', path: c.req.path, error: err.stack ?? err.message });
    if (PAGES.test(c.req.path)) return c.html(await failedPage(), 500, pageHeaders());
    const { status, body } = answerUnexpected();
    return new Response(body, { status, headers: { 'content-type': 'application/json' } });
  });
  return app;
}

function refuse(err: StripeApiError): Response {
  const { status, body } = answerError(err);
  return new Response(body, { status, headers: { 'content-type': 'application/json' } });
}
