import { ACCOUNT_STATES } from '../connect/account-states.ts';
import { setAccountState } from '../connect/change-account.ts';
import { NO_REQUEST, type SandboxDeps } from '../deps.ts';
import { closeDispute } from '../disputes/close-dispute.ts';
import { StripeApiError } from '../errors.ts';
import type { App, AppContext } from '../http.ts';
import type { Markup } from '../pages/layout.ts';
import { pageHeaders } from '../pages/page-headers.ts';
import { listNewestAccounts } from '../store/accounts.ts';
import { listNewestDisputes } from '../store/disputes.ts';
import { accountsPage } from './accounts-page.ts';
import { disputesPage } from './disputes-page.ts';
import { frontPage } from './front-page.ts';
import { isSameOrigin } from './same-origin.ts';

/** How many things a page shows, newest first. */
const SHOWN = 100;
const DISPUTES = '/_control/disputes';
const ACCOUNTS = '/_control/accounts';

/**
 * What a person decides in a browser, without a key, in the place of a bank and of Stripe: disputes, and how accounts
 * stand. The front page leads there. Every form answers with a redirect to its page.
 */
export function mountControlPages(app: App, deps: SandboxDeps): void {
  app.get('/', (c) => show(c, frontPage({ disputes: DISPUTES, accounts: ACCOUNTS })));
  app.get(DISPUTES, async (c) => show(c, disputesPage(await listNewestDisputes(deps.sql, SHOWN))));
  app.get(ACCOUNTS, async (c) => show(c, accountsPage(await listNewestAccounts(deps.sql, SHOWN))));
  app.post('/_control/pages/disputes/:id', (c) => press(deps, c, DISPUTES, decideDispute));
  app.post('/_control/pages/accounts/:id', (c) => press(deps, c, ACCOUNTS, changeState));
}

type Press = (deps: SandboxDeps, id: string, value: unknown) => Promise<void>;

async function press(deps: SandboxDeps, c: AppContext, backTo: string, act: Press): Promise<Response> {
  if (!isSameOrigin(c)) {
    throw new StripeApiError(403, { type: 'invalid_request_error', message: 'This form belongs to another page.' });
  }
  const { value } = await c.req.parseBody();
  await act(deps, c.req.param('id') ?? '', value);
  deps.wake();
  return c.redirect(backTo, 303);
}

async function decideDispute(deps: SandboxDeps, id: string, value: unknown): Promise<void> {
  if (value !== 'won' && value !== 'lost') return;
  await deps.sql.begin((tx) => closeDispute(deps, tx, id, value, NO_REQUEST));
}

async function changeState(deps: SandboxDeps, id: string, value: unknown): Promise<void> {
  const state = ACCOUNT_STATES.find((each) => each === value);
  if (state) await deps.sql.begin((tx) => setAccountState(deps, tx, id, state, NO_REQUEST));
}

async function show(c: AppContext, markup: Markup): Promise<Response> {
  return c.html(await markup, 200, { ...pageHeaders(), 'referrer-policy': 'same-origin' });
}
