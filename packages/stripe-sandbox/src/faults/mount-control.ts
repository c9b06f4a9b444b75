import { authenticate } from '../api/authenticate.ts';
import type { SandboxDeps } from '../deps.ts';
import { invalidRequest, StripeApiError } from '../errors.ts';
import type { App } from '../http.ts';
import { getEvent } from '../store/events.ts';
import { deliverByHand } from '../webhooks/deliver-by-hand.ts';
import { faultSettings } from './faults.ts';

/** The switchboard for tests; the secret key opens it. Mounted only when the configuration says so. */
export function mountControl(app: App, deps: SandboxDeps): void {
  app.use('/_control/*', async (c, next) => {
    authenticate(c.req, deps.config.secretKey);
    await next();
  });

  app.post('/_control/faults', async (c) => {
    const parsed = faultSettings.safeParse(await c.req.json());
    if (!parsed.success) throw invalidRequest(parsed.error.message);
    deps.faults.set(parsed.data);
    return c.json(parsed.data);
  });

  app.post('/_control/events/:id/deliver', async (c) => {
    const event = await getEvent(deps.sql, c.req.param('id'));
    const { webhook } = deps.config;
    if (!webhook)
      throw new StripeApiError(400, { type: 'invalid_request_error', message: 'No webhook is configured.' });
    return c.json(await deliverByHand(deps, webhook, event.id));
  });
}
