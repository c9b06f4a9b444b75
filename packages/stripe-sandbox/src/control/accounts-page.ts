import { html } from 'hono/html';
import type Stripe from 'stripe';
import { type AccountState, stateOf } from '../connect/account-states.ts';
import { layout, type Markup } from '../pages/layout.ts';

/** What a person may decide about an account, as the buttons say it. */
const CHOICES: readonly (readonly [AccountState, string])[] = [
  ['active', 'Approve'],
  ['under_review', 'Put under review'],
  ['disabled', 'Disable'],
  ['rejected', 'Reject'],
];

/** Every connected account with its buttons. */
export function accountsPage(accounts: Stripe.Account[]): Markup {
  return layout(
    'Connected accounts',
    html`
    <h1>Connected accounts</h1>
    ${accounts.length === 0 ? html`<p>There are no connected accounts.</p>` : accounts.map(row)}`,
  );
}

function row(account: Stripe.Account): Markup {
  const state = stateOf(account);
  return html`<section class="row" aria-label="Account ${account.id}">
    <h2>${account.email ?? account.id}</h2>
    <p class="muted">${account.id} · ${state.replaceAll('_', ' ')}</p>
    <form method="post" action="/_control/pages/accounts/${account.id}" class="buttons">
      ${CHOICES.filter(([choice]) => choice !== state).map(
        ([choice, text]) =>
          html`<button type="submit" name="value" value="${choice}" class="secondary">${text}</button>`,
      )}
    </form>
  </section>`;
}
