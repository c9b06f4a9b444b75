import type { SandboxDeps } from '../deps.ts';
import type { App, AppContext } from '../http.ts';
import { attemptPayment, closedState, type PaymentState } from '../payments/attempt-payment.ts';
import { confirmPayment } from '../payments/confirm-payment.ts';
import { parseCardForm, readCardForm } from '../payments/parse-card-form.ts';
import { refundedMinor } from '../store/charges.ts';
import { findSession, type StoredSession } from '../store/checkout-sessions.ts';
import { getIntent, type StoredIntent } from '../store/payment-intents.ts';
import { completePage, expiredPage, missingPage } from './closed-page.ts';
import { confirmPage } from './confirm-page.ts';
import type { Markup } from './layout.ts';
import { pageHeaders } from './page-headers.ts';
import { EMPTY_FORM, payPage } from './pay-page.ts';
import { STYLES } from './styles.ts';
import { successUrl } from './success-url.ts';

const PAY = '/c/pay/:id';
const CONFIRM = '/c/pay/:id/confirm';

/**
 * The hosted pages. They need no login: who knows the unguessable session id may pay. Every form answers with
 * a redirect, so reloading never repeats it, except one with wrong fields, which changed nothing.
 */
export function mountPages(app: App, deps: SandboxDeps): void {
  app.get('/c/pay.css', (c) => c.body(STYLES, 200, { 'content-type': 'text/css', 'cache-control': 'max-age=300' }));
  app.get(PAY, (c) => showPayPage(deps, c, c.req.param('id')));
  app.post(PAY, (c) => takePayment(deps, c, c.req.param('id')));
  app.get(CONFIRM, (c) => showConfirmPage(deps, c, c.req.param('id')));
  app.post(CONFIRM, (c) => takeConfirmation(deps, c, c.req.param('id')));
}

async function showPayPage(deps: SandboxDeps, c: AppContext, id: string): Promise<Response> {
  const session = await findSession(deps.sql, id);
  const closed = closedState(deps, session);
  if (closed || !session) return closedPage(deps, c, closed ?? { kind: 'missing' }, session);
  const intent = await findIntent(deps, session);
  if (intent?.data.status === 'requires_action') return c.redirect(`/c/pay/${id}/confirm`, 303);
  const failure = intent?.data.last_payment_error?.message ?? null;
  return page(c, 200, payPage(session, { failure, errors: {}, values: EMPTY_FORM }), session);
}

async function takePayment(deps: SandboxDeps, c: AppContext, id: string): Promise<Response> {
  const body = await c.req.parseBody();
  const session = await findSession(deps.sql, id);
  const closed = closedState(deps, session);
  if (closed || !session) return afterForm(c, id, closed ?? { kind: 'missing' });
  const values = readCardForm(body);
  const form = parseCardForm(values, { now: deps.now(), newId: deps.newId });
  if (!form.isValid) return page(c, 422, payPage(session, { failure: null, errors: form.errors, values }), session);
  const attempt = typeof body.attempt === 'string' && /^\d{1,9}$/.test(body.attempt) ? Number(body.attempt) : null;
  return afterForm(c, id, await attemptPayment(deps, id, { card: form.card, outcome: form.outcome, attempt }));
}

async function showConfirmPage(deps: SandboxDeps, c: AppContext, id: string): Promise<Response> {
  const session = await findSession(deps.sql, id);
  const closed = closedState(deps, session);
  if (closed || !session) return closedPage(deps, c, closed ?? { kind: 'missing' }, session);
  const intent = await findIntent(deps, session);
  if (!intent?.card) return c.redirect(`/c/pay/${id}`, 303);
  return page(c, 200, confirmPage(session, intent.card.last4), session);
}

async function takeConfirmation(deps: SandboxDeps, c: AppContext, id: string): Promise<Response> {
  const { answer } = await c.req.parseBody();
  if (answer !== 'confirm' && answer !== 'fail') return c.redirect(`/c/pay/${id}/confirm`, 303);
  return afterForm(c, id, await confirmPayment(deps, id, answer === 'confirm'));
}

function afterForm(c: AppContext, id: string, state: PaymentState): Response {
  switch (state.kind) {
    case 'complete':
      return c.redirect(successUrl(state.session.data), 303);
    case 'needs_confirmation':
      return c.redirect(`/c/pay/${id}/confirm`, 303);
    case 'missing':
    case 'open':
    case 'expired':
      return c.redirect(`/c/pay/${id}`, 303);
  }
}

async function closedPage(
  deps: SandboxDeps,
  c: AppContext,
  state: PaymentState,
  session: StoredSession | null,
): Promise<Response> {
  if (state.kind === 'complete') {
    const intentId = state.session.data.payment_intent;
    const refunded = typeof intentId === 'string' ? await refundedMinor(deps.sql, intentId) : 0;
    return page(c, 200, completePage(state.session, refunded), session);
  }
  if (state.kind === 'expired') return page(c, 410, expiredPage(session), session);
  return page(c, 404, missingPage(), null);
}

async function page(
  c: AppContext,
  status: 200 | 404 | 410 | 422,
  markup: Markup,
  session: StoredSession | null,
): Promise<Response> {
  return c.html(await markup, status, pageHeaders(session?.data.success_url ?? null));
}

async function findIntent(deps: SandboxDeps, session: StoredSession): Promise<StoredIntent | null> {
  const id = session.data.payment_intent;
  return typeof id === 'string' ? await getIntent(deps.sql, id) : null;
}
