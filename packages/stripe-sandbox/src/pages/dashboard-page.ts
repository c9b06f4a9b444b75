import { html } from 'hono/html';
import type Stripe from 'stripe';
import type { BalanceAmount } from '../store/balance-transactions.ts';
import { layout, type Markup } from './layout.ts';
import { formatMoney } from './money.ts';

/** What the page shows, newest first. */
export interface Dashboard {
  account: Stripe.Account;
  balance: BalanceAmount[];
  transfers: Stripe.Transfer[];
  payouts: Stripe.Payout[];
}

/** The Express dashboard of an account: its balance, what came in and what was paid out. */
export function dashboardPage({ account, balance, transfers, payouts }: Dashboard): Markup {
  return layout(
    'Express dashboard',
    html`
    <h1><span class="muted">${account.email ?? account.id}</span> ${balanceText(account, balance)}</h1>
    <div class="columns">
      ${list(
        'Received',
        transfers.map((transfer) => ({
          text: transfer.transfer_group ?? transfer.id,
          state: stateOf(transfer),
          money: formatMoney(transfer.amount - transfer.amount_reversed, transfer.currency),
        })),
      )}
      ${list(
        'Payouts',
        payouts.map((payout) => ({
          text: dayOf(payout.arrival_date),
          state: payout.failure_message ?? payout.status,
          money: formatMoney(payout.amount, payout.currency),
        })),
      )}
    </div>`,
  );
}

function balanceText(account: Stripe.Account, balance: BalanceAmount[]): string {
  if (balance.length === 0) return formatMoney(0, account.default_currency ?? 'eur');
  return balance.map(({ amount, currency }) => formatMoney(amount, currency)).join(' · ');
}

function stateOf(transfer: Stripe.Transfer): string {
  if (transfer.reversed) return 'taken back';
  return transfer.amount_reversed > 0 ? 'taken back in part' : 'received';
}

function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

function list(title: string, rows: { text: string; state: string; money: string }[]): Markup {
  return html`<section class="summary" aria-label="${title}">
    <h2>${title}</h2>
    ${rows.length === 0 ? html`<p class="muted">Nothing yet.</p>` : ''}
    <ul>${rows.map(
      ({ text, state, money }) =>
        html`<li><div><span class="item">${text}</span><span class="muted">${state}</span></div> <span class="amount">${money}</span></li>`,
    )}</ul>
  </section>`;
}
