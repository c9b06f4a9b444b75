import { html } from 'hono/html';
import type { StoredSession } from '../store/checkout-sessions.ts';
import { layout, type Markup } from './layout.ts';
import { formatMoney } from './money.ts';

/** The step in which a bank would ask its customer to confirm; here both answers are one press away. */
export function confirmPage(session: StoredSession, last4: string): Markup {
  const { data } = session;
  const total = formatMoney(data.amount_total ?? 0, data.currency ?? '');
  return layout(
    'Confirm payment',
    html`
    <section class="card-box">
      <h1 class="small">Confirm your payment</h1>
      <p>Your bank asks whether you want to pay <strong>${total}</strong> with the card ending in <strong>${last4}</strong>.</p>
      <form method="post" action="/c/pay/${data.id}/confirm">
        <button type="submit" name="answer" value="confirm">Confirm payment</button>
        <button type="submit" name="answer" value="fail" class="secondary">Fail authentication</button>
      </form>
    </section>`,
  );
}
