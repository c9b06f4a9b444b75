import { openSession } from '../connect/setup.ts';
import { type SandboxDeps, unixSeconds } from '../deps.ts';
import type { App, AppContext } from '../http.ts';
import { getAccount } from '../store/accounts.ts';
import { listBalance } from '../store/balance-transactions.ts';
import { findPageLink, findPageSession } from '../store/page-links.ts';
import { listNewestPayouts } from '../store/payouts.ts';
import { listNewestTransfers } from '../store/transfers.ts';
import { linkOverPage, missingPage } from './closed-page.ts';
import { dashboardPage } from './dashboard-page.ts';
import type { Markup } from './layout.ts';
import { pageHeaders } from './page-headers.ts';

/** How many transfers and payouts the page shows. */
const SHOWN = 20;

/** The Express dashboard. A login link works once and leads to a session with an address of its own. */
export function mountDashboardPages(app: App, deps: SandboxDeps): void {
  app.get('/express/e/:account/:code', (c) => followLink(deps, c, c.req.param('code')));
  app.get('/express/s/:session', (c) => showDashboard(deps, c, c.req.param('session')));
}

async function followLink(deps: SandboxDeps, c: AppContext, code: string): Promise<Response> {
  const link = await findPageLink(deps.sql, code);
  if (link?.kind !== 'dashboard') return page(c, 404, missingPage());
  // A look at the headers alone is no visit: it must not use the link up.
  if (c.req.method === 'HEAD') return c.body(null, 204);
  const session = await openSession(deps, code);
  return session === null ? page(c, 410, linkOverPage()) : c.redirect(`/express/s/${session}`, 303);
}

async function showDashboard(deps: SandboxDeps, c: AppContext, id: string): Promise<Response> {
  const session = await findPageSession(deps.sql, id, unixSeconds(deps.now()));
  if (session?.kind !== 'dashboard') return page(c, 404, missingPage());
  if (session.isOver) return page(c, 410, linkOverPage());
  const { account } = session;
  const { data } = await getAccount(deps.sql, account);
  const markup = dashboardPage({
    account: data,
    balance: await listBalance(deps.sql, account),
    transfers: await listNewestTransfers(deps.sql, account, SHOWN),
    payouts: await listNewestPayouts(deps.sql, account, SHOWN),
  });
  return page(c, 200, markup);
}

async function page(c: AppContext, status: 200 | 404 | 410, markup: Markup): Promise<Response> {
  return c.html(await markup, status, pageHeaders());
}
