import { html } from 'hono/html';
import type Stripe from 'stripe';
import type { SetupField, SetupFormValues, Verdict } from '../connect/parse-setup-form.ts';
import { formatIban, TEST_BANKS } from '../connect/test-banks.ts';
import { field } from './field.ts';
import { layout, type Markup } from './layout.ts';

/** What the form says beside its fields, and what was typed. */
export interface SetupPageState {
  errors: Partial<Record<SetupField, string>>;
  values: SetupFormValues;
}

/** The form as it first appears. */
export const EMPTY_SETUP: SetupFormValues = { name: '', iban: '', verdict: 'active' };

const VERDICT_TEXTS: Readonly<Record<Verdict, string>> = {
  active: 'Everything is fine: payouts start at once',
  under_review: 'The details are under review',
  rejected: 'The account is rejected',
};

/** The form in which a person tells who they are and where payouts go. */
export function setupPage(session: string, account: Stripe.Account, state: SetupPageState): Markup {
  const { errors, values } = state;
  return layout(
    'Set up payouts',
    html`
    <section class="card-box">
      <h1 class="small">Set up payouts</h1>
      <p class="muted">${standing(account)}</p>
      ${Object.keys(errors).length > 0 ? html`<p class="alert" role="alert">Nothing was saved yet. Please check the marked fields.</p>` : ''}
      <form method="post" action="/setup/s/${session}" novalidate>
        <div class="fields">
          ${field({ name: 'name', label: 'Full name', autocomplete: 'name', maxlength: 120 }, values.name, errors.name)}
          ${field({ name: 'iban', label: 'Account number (IBAN)', placeholder: 'DE89 3704 0044 0532 0130 00', maxlength: 50 }, values.iban, errors.iban)}
        </div>
        <fieldset>
          <legend>Result of the check (test choice)</legend>
          ${Object.entries(VERDICT_TEXTS).map(([verdict, text]) => choice(verdict, text, values.verdict))}
        </fieldset>
        <button type="submit" name="action" value="finish">Finish</button>
        <button type="submit" name="action" value="leave" class="secondary">Leave and finish later</button>
      </form>
      ${testBanks()}
    </section>`,
  );
}

function standing(account: Stripe.Account): string {
  if (!account.details_submitted) return 'Tell who you are and where your money should go.';
  if (account.payouts_enabled) return 'Everything is set up. You can change the details here.';
  return 'Something is missing or was refused. Please enter the details again.';
}

function choice(verdict: string, text: string, chosen: Verdict): Markup {
  return html`<label class="choice">
    <input type="radio" name="verdict" value="${verdict}" ${verdict === chosen ? 'checked' : ''}> ${text}
  </label>`;
}

function testBanks(): Markup {
  return html`<details>
    <summary>Test account numbers</summary>
    <ul class="cards">${[...TEST_BANKS].map(
      ([iban, bank]) => html`<li><code>${formatIban(iban)}</code> <span class="muted">${bank.explanation}</span></li>`,
    )}</ul>
    <p class="muted">Any name will do. Real account numbers are refused.</p>
  </details>`;
}
