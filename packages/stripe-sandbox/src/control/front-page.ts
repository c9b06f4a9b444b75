import { html } from 'hono/html';
import { layout, type Markup } from '../pages/layout.ts';

/** Says what the sandbox is and leads to what a person decides here in the place of a bank and of Stripe. */
export function frontPage(pages: { disputes: string; accounts: string }): Markup {
  return layout(
    'Stripe sandbox',
    html`
    <h1>Stripe sandbox</h1>
    <p>It stands in for Stripe. What a bank or Stripe would decide, you decide here.</p>
    <section class="row">
      <h2><a href="${pages.disputes}">Disputes</a></h2>
      <p class="muted">Payments that a buyer called back at the bank: win or lose them.</p>
    </section>
    <section class="row">
      <h2><a href="${pages.accounts}">Connected accounts</a></h2>
      <p class="muted">The accounts of freelancers: approve, disable or reject them.</p>
    </section>`,
  );
}
