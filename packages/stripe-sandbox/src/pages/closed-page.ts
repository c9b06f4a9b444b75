import { html } from 'hono/html';
import type { StoredSession } from '../store/checkout-sessions.ts';
import { layout, type Markup } from './layout.ts';
import { formatMoney } from './money.ts';
import { successUrl } from './success-url.ts';

/** The page of a paid session: says so, with what went back since, and leads on to the shop. */
export function completePage(session: StoredSession, refundedMinor: number): Markup {
  const { amount_total: total, currency } = session.data;
  const link = { href: successUrl(session.data), text: 'Continue' };
  if (refundedMinor === 0) {
    return notice('Already paid', 'This payment is complete. There is nothing left to do here.', link);
  }
  const money = (minor: number) => formatMoney(minor, currency ?? '');
  return notice(
    'Refunded',
    `${money(refundedMinor)} of the ${money(total ?? 0)} you paid went back to your card.`,
    link,
  );
}

/** The page of a session whose time is over: says so and leads back. */
export function expiredPage(session: StoredSession | null): Markup {
  const back = session?.data.cancel_url ?? session?.data.success_url ?? null;
  return notice(
    'This payment page has expired',
    'Nothing was paid. Go back and start the payment again.',
    back === null ? null : { href: back, text: 'Go back' },
  );
}

/** The page of an address that never was a session. */
export function missingPage(): Markup {
  return notice('Page not found', 'There is no page at this address.', null);
}

/** The page of a login link that was used before or is too old. */
export function linkOverPage(): Markup {
  return notice('This link no longer works', 'Go back and open your dashboard from there again.', null);
}

/** The page for a failure of the sandbox itself. */
export function failedPage(): Markup {
  return notice(
    'Something went wrong',
    'Nothing was paid by this step. Reload the page to see how things stand.',
    null,
  );
}

function notice(title: string, text: string, link: { href: string; text: string } | null): Markup {
  return layout(
    title,
    html`
    <section class="card-box">
      <h1 class="small">${title}</h1>
      <p>${text}</p>
      ${link === null ? '' : html`<p><a class="button" href="${link.href}">${link.text}</a></p>`}
    </section>`,
  );
}
