import { html } from 'hono/html';
import type Stripe from 'stripe';
import { isClosed } from '../disputes/close-dispute.ts';
import { layout, type Markup } from '../pages/layout.ts';
import { formatMoney } from '../pages/money.ts';

/** Every dispute with its buttons: the bank's decision, made by whoever looks at the page. */
export function disputesPage(disputes: Stripe.Dispute[]): Markup {
  return layout(
    'Disputes',
    html`
    <h1>Disputes</h1>
    ${disputes.length === 0 ? html`<p>There are no disputes. Pay with the card 4000 0000 0000 0259 to get one.</p>` : disputes.map(row)}`,
  );
}

function row(dispute: Stripe.Dispute): Markup {
  const money = formatMoney(dispute.amount, dispute.currency);
  return html`<section class="row" aria-label="Dispute ${dispute.id}">
    <h2>${money} · ${dispute.reason} · ${dispute.status}</h2>
    <p class="muted">${dispute.id} of ${String(dispute.charge)}</p>
    ${dispute.evidence.uncategorized_text === null ? '' : html`<p>${dispute.evidence.uncategorized_text}</p>`}
    ${isClosed(dispute) ? '' : buttons(dispute.id)}
  </section>`;
}

function buttons(id: string): Markup {
  return html`<form method="post" action="/_control/pages/disputes/${id}">
    <button type="submit" name="value" value="won">Win the dispute</button>
    <button type="submit" name="value" value="lost" class="secondary">Lose the dispute</button>
  </form>`;
}
