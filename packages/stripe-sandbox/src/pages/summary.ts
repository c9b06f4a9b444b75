import { html } from 'hono/html';
import type { StoredLine, StoredSession } from '../store/checkout-sessions.ts';
import type { Markup } from './layout.ts';
import { formatMoney } from './money.ts';

/** What is bought: each line with its amount, then the total. */
export function summary(session: StoredSession): Markup {
  const { currency, amount_total: total } = session.data;
  return html`<section class="summary" aria-labelledby="summary-title">
    <h2 id="summary-title">Your order</h2>
    <ul>${session.lines.map(line)}</ul>
    <p class="total"><span>Total</span> <strong>${formatMoney(total ?? 0, currency ?? '')}</strong></p>
  </section>`;
}

function line({ item, productDescription }: StoredLine): Markup {
  const quantity = item.quantity ?? 1;
  const each = formatMoney(item.price.unit_amount ?? 0, item.currency);
  return html`<li>
    <div>
      <span class="item">${item.description}</span>
      ${productDescription === null ? '' : html`<span class="muted">${productDescription}</span>`}
      ${quantity > 1 ? html`<span class="muted">${quantity} × ${each}</span>` : ''}
    </div>
    <span class="amount">${formatMoney(item.amount_total, item.currency)}</span>
  </li>`;
}
