import { parseSetupForm, readSetupForm } from '../connect/parse-setup-form.ts';
import { finishSetup, leaveSetup, openSession } from '../connect/setup.ts';
import { type SandboxDeps, unixSeconds } from '../deps.ts';
import type { App, AppContext } from '../http.ts';
import { getAccount } from '../store/accounts.ts';
import { findPageLink, findPageSession, type PageSession } from '../store/page-links.ts';
import { missingPage } from './closed-page.ts';
import type { Markup } from './layout.ts';
import { pageHeaders } from './page-headers.ts';
import { EMPTY_SETUP, setupPage } from './setup-page.ts';

const LINK = '/setup/e/:account/:code';
const SESSION = '/setup/s/:session';

/**
 * The hosted setup of an account. A link works once and leads to a session with an address of its own; a link or a
 * session that is over leads to the platform's `refresh_url`, which makes a new link.
 */
export function mountSetupPages(app: App, deps: SandboxDeps): void {
  app.get(LINK, (c) => followLink(deps, c, c.req.param('code')));
  app.get(SESSION, (c) => showSetup(deps, c, c.req.param('session')));
  app.post(SESSION, (c) => takeSetup(deps, c, c.req.param('session')));
}

async function followLink(deps: SandboxDeps, c: AppContext, code: string): Promise<Response> {
  const link = await findPageLink(deps.sql, code);
  if (link?.kind !== 'setup') return page(c, 404, missingPage(), null);
  // A look at the headers alone is no visit: it must not use the link up.
  if (c.req.method === 'HEAD') return c.body(null, 204);
  const session = await openSession(deps, code);
  return c.redirect(session === null ? (link.refreshUrl ?? '/') : `/setup/s/${session}`, 303);
}

async function showSetup(deps: SandboxDeps, c: AppContext, id: string): Promise<Response> {
  const session = await findPageSession(deps.sql, id, unixSeconds(deps.now()));
  if (session?.kind !== 'setup') return page(c, 404, missingPage(), null);
  if (session.isOver) return c.redirect(session.refreshUrl ?? '/', 303);
  const { data, bank } = await getAccount(deps.sql, session.account);
  const values = { ...EMPTY_SETUP, name: bank?.holder ?? '' };
  return page(c, 200, setupPage(id, data, { errors: {}, values }), session);
}

async function takeSetup(deps: SandboxDeps, c: AppContext, id: string): Promise<Response> {
  const body = await c.req.parseBody();
  const session = await findPageSession(deps.sql, id, unixSeconds(deps.now()));
  if (session?.kind !== 'setup') return page(c, 404, missingPage(), null);
  const back = session.returnUrl ?? '/';
  if (session.isOver) return c.redirect(back, 303);
  if (body.action === 'leave') {
    await leaveSetup(deps, session);
    return c.redirect(back, 303);
  }
  const values = readSetupForm(body);
  const form = parseSetupForm(values);
  if (!form.isValid) {
    const { data } = await getAccount(deps.sql, session.account);
    return page(c, 422, setupPage(id, data, { errors: form.errors, values }), session);
  }
  await finishSetup(deps, session, form);
  return c.redirect(back, 303);
}

async function page(
  c: AppContext,
  status: 200 | 404 | 422,
  markup: Markup,
  session: PageSession | null,
): Promise<Response> {
  const headers = pageHeaders(session?.returnUrl ?? null, session?.refreshUrl ?? null);
  return c.html(await markup, status, headers);
}
