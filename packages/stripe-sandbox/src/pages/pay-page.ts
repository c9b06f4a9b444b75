import { html } from 'hono/html';
import type { CardField, CardFormValues } from '../payments/parse-card-form.ts';
import { formatCardNumber, TEST_CARDS } from '../payments/test-cards.ts';
import type { StoredSession } from '../store/checkout-sessions.ts';
import { type FieldSpec, field } from './field.ts';
import { layout, type Markup } from './layout.ts';
import { formatMoney } from './money.ts';
import { summary } from './summary.ts';

/** What the form says beside its fields. */
export interface PayPageState {
  /** Why the last payment did not go through; null when none was tried. */
  failure: string | null;
  errors: Partial<Record<CardField, string>>;
  /** What was typed, shown again beside the errors. The CVC is always asked anew. */
  values: CardFormValues;
}

/** The form as it first appears. */
export const EMPTY_FORM: CardFormValues = { number: '', expiry: '', cvc: '', name: '' };

const FIELDS: readonly (FieldSpec & { name: CardField })[] = [
  {
    name: 'number',
    label: 'Card number',
    autocomplete: 'cc-number',
    inputmode: 'numeric',
    placeholder: '4242 4242 4242 4242',
    maxlength: 30,
  },
  {
    name: 'expiry',
    label: 'Expiry (MM/YY)',
    autocomplete: 'cc-exp',
    inputmode: 'text',
    placeholder: '12/34',
    maxlength: 9,
  },
  { name: 'cvc', label: 'CVC', autocomplete: 'cc-csc', inputmode: 'numeric', placeholder: '123', maxlength: 4 },
  { name: 'name', label: 'Name on card', autocomplete: 'cc-name', inputmode: 'text', placeholder: '', maxlength: 100 },
];

/** The payment form of an open session. It carries the attempt number that makes a second press harmless. */
export function payPage(session: StoredSession, state: PayPageState): Markup {
  const { data } = session;
  const total = formatMoney(data.amount_total ?? 0, data.currency ?? '');
  return layout(
    `Pay ${total}`,
    html`
    <h1><span class="muted">Pay</span> ${total}</h1>
    <div class="columns">
      ${summary(session)}
      <section aria-labelledby="card-title">
        <h2 id="card-title">Card</h2>
        ${alert(state)}
        <form method="post" action="/c/pay/${data.id}" novalidate>
          <input type="hidden" name="attempt" value="${session.attempts}">
          ${data.customer_email === null ? '' : html`<p class="email"><span class="muted">E-mail</span> ${data.customer_email}</p>`}
          <div class="fields">${FIELDS.map((spec) => cardField(spec, state))}</div>
          <button type="submit">Pay ${total}</button>
          ${data.cancel_url === null ? '' : html`<a class="quiet" href="${data.cancel_url}">Cancel and go back</a>`}
        </form>
        ${testCards()}
      </section>
    </div>`,
  );
}

function alert({ failure, errors }: PayPageState): Markup | '' {
  if (Object.keys(errors).length > 0) {
    return html`<p class="alert" role="alert">Nothing was paid yet. Please check the marked fields.</p>`;
  }
  return failure === null
    ? ''
    : html`<p class="alert" role="alert">${failure} You can try again or use another card.</p>`;
}

function cardField(spec: FieldSpec & { name: CardField }, { errors, values }: PayPageState): Markup {
  return field(spec, spec.name === 'cvc' ? '' : values[spec.name], errors[spec.name]);
}

function testCards(): Markup {
  return html`<details>
    <summary>Test cards</summary>
    <ul class="cards">${[...TEST_CARDS].map(
      ([number, card]) =>
        html`<li><code>${formatCardNumber(number)}</code> <span class="muted">${card.explanation}</span></li>`,
    )}</ul>
    <p class="muted">Any future expiry date, any three digits and any name will do.</p>
  </details>`;
}
