import { type SandboxDeps, unixSeconds } from '../deps.ts';
import { invalidRequest } from '../errors.ts';
import type { StoredSession } from '../store/checkout-sessions.ts';
import type { WireLineItem, WireSession } from '../store/wire-types.ts';
import type { CreateSessionParams } from './checkout-session-params.ts';

const MAX_SESSION_SECONDS = 24 * 3600;
/** Stripe's floor is about 0.50 USD; half a unit of any currency is close enough here. */
const MIN_TOTAL = 50;
const MAX_TOTAL = 99_999_999;

/** A new open session, not stored yet. Refuses mixed currencies, totals out of range and a bad `expires_at`. */
export function buildSession(deps: SandboxDeps, params: CreateSessionParams): StoredSession {
  const lineItems = params.line_items.map((item) => buildLineItem(deps, item));
  const currency = commonCurrency(lineItems);
  const total = checkedTotal(lineItems);
  return {
    data: buildSessionObject(deps, params, { currency, total }),
    lines: lineItems.map((item, index) => ({
      item,
      productDescription: params.line_items[index]?.price_data.product_data.description ?? null,
    })),
    intentParams: {
      description: params.payment_intent_data?.description ?? null,
      metadata: params.payment_intent_data?.metadata ?? {},
      transfer_group: params.payment_intent_data?.transfer_group ?? null,
    },
    attempts: 0,
  };
}

function buildSessionObject(
  deps: SandboxDeps,
  params: CreateSessionParams,
  money: { currency: string; total: number },
): WireSession {
  const id = deps.newId('cs_test');
  const created = unixSeconds(deps.now());
  return {
    id,
    object: 'checkout.session',
    adaptive_pricing: null,
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    amount_subtotal: money.total,
    amount_total: money.total,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created,
    currency: money.currency,
    currency_conversion: null,
    custom_fields: [],
    custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
    customer: null,
    customer_account: null,
    customer_creation: 'if_required',
    customer_details: null,
    customer_email: params.customer_email ?? null,
    discounts: [],
    expires_at: checkedExpiry(deps, created, params.expires_at),
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    locale: null,
    managed_payments: null,
    metadata: params.metadata ?? {},
    mode: 'payment',
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: 'if_required',
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ['card'],
    payment_status: 'unpaid',
    permissions: null,
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: 'open',
    submit_type: null,
    subscription: null,
    success_url: params.success_url,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    url: `${deps.publicUrl}/c/pay/${id}`,
    wallet_options: null,
  };
}

function buildLineItem(deps: SandboxDeps, item: CreateSessionParams['line_items'][number]): WireLineItem {
  const { currency, unit_amount: unitAmount, product_data: product } = item.price_data;
  const amount = unitAmount * item.quantity;
  return {
    id: deps.newId('li'),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency,
    description: product.name,
    metadata: {},
    price: {
      id: deps.newId('price'),
      object: 'price',
      active: false,
      billing_scheme: 'per_unit',
      created: unixSeconds(deps.now()),
      currency,
      custom_unit_amount: null,
      livemode: false,
      lookup_key: null,
      metadata: {},
      nickname: null,
      product: deps.newId('prod'),
      recurring: null,
      tax_behavior: 'unspecified',
      tiers_mode: null,
      transform_quantity: null,
      type: 'one_time',
      unit_amount: unitAmount,
      unit_amount_decimal: String(unitAmount),
    },
    quantity: item.quantity,
  };
}

function commonCurrency(lineItems: WireLineItem[]): string {
  const [currency, ...others] = new Set(lineItems.map((item) => item.currency));
  if (currency === undefined || others.length > 0) {
    throw invalidRequest('All line items must have the same currency.', { param: 'line_items' });
  }
  return currency;
}

function checkedTotal(lineItems: WireLineItem[]): number {
  const total = lineItems.reduce((sum, item) => sum + item.amount_total, 0);
  if (total < MIN_TOTAL) {
    throw invalidRequest(`The Checkout Session's total amount must be at least ${MIN_TOTAL} minor units.`, {
      code: 'amount_too_small',
      param: 'line_items',
    });
  }
  if (total > MAX_TOTAL) {
    throw invalidRequest(`The Checkout Session's total amount must be at most ${MAX_TOTAL} minor units.`, {
      code: 'amount_too_large',
      param: 'line_items',
    });
  }
  return total;
}

function checkedExpiry(deps: SandboxDeps, created: number, wanted = created + MAX_SESSION_SECONDS): number {
  const lifeSeconds = wanted - created;
  if (lifeSeconds < deps.config.minSessionSeconds) {
    const minutes = deps.config.minSessionSeconds / 60;
    throw invalidRequest(
      `The \`expires_at\` timestamp must be at least ${minutes} minutes from Checkout Session creation.`,
      { param: 'expires_at' },
    );
  }
  if (lifeSeconds > MAX_SESSION_SECONDS) {
    throw invalidRequest('The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.', {
      param: 'expires_at',
    });
  }
  return wanted;
}
