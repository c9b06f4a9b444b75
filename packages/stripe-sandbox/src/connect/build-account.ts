import type Stripe from 'stripe';
import { type SandboxDeps, unixSeconds } from '../deps.ts';
import type { CreateAccountParams } from '../resources/account-params.ts';
import { withState } from './account-states.ts';

/** Currencies outside the euro area, by country; euro for all others. */
const CURRENCY_BY_COUNTRY: Readonly<Record<string, string>> = {
  CH: 'chf',
  CZ: 'czk',
  DK: 'dkk',
  GB: 'gbp',
  HU: 'huf',
  NO: 'nok',
  PL: 'pln',
  SE: 'sek',
  US: 'usd',
};

/** A new account with an Express dashboard, which has told nothing about itself yet. */
export function buildAccount(deps: SandboxDeps, params: CreateAccountParams): Stripe.Account {
  const id = deps.newId('acct');
  const country = params.country ?? 'DE';
  const requested = Object.entries(params.capabilities ?? {}).filter(([, { requested }]) => requested);
  const account: Stripe.Account = {
    id,
    object: 'account',
    business_profile: { ...EMPTY_PROFILE, ...params.business_profile },
    business_type: params.business_type ?? null,
    capabilities: Object.fromEntries(requested.map(([name]) => [name, 'inactive'])),
    charges_enabled: false,
    controller: CONTROLLER,
    country,
    created: unixSeconds(deps.now()),
    default_currency: CURRENCY_BY_COUNTRY[country] ?? 'eur',
    details_submitted: false,
    email: params.email ?? null,
    external_accounts: { object: 'list', data: [], has_more: false, url: `/v1/accounts/${id}/external_accounts` },
    metadata: params.metadata ?? {},
    payouts_enabled: false,
    settings: buildSettings(params.settings?.payouts?.schedule.interval ?? 'daily'),
    tos_acceptance: { date: null },
    type: params.controller === undefined ? 'express' : 'none',
  };
  return withState(account, 'incomplete');
}

/** The settings with the automatic payouts on (`daily`) or off (`manual`). */
export function buildSettings(interval: 'daily' | 'manual'): Stripe.Account.Settings {
  return {
    branding: { icon: null, logo: null, primary_color: null, secondary_color: null },
    card_payments: {
      statement_descriptor_prefix: null,
      statement_descriptor_prefix_kana: null,
      statement_descriptor_prefix_kanji: null,
    },
    dashboard: { display_name: null, timezone: 'Etc/UTC' },
    payments: {
      statement_descriptor: null,
      statement_descriptor_kana: null,
      statement_descriptor_kanji: null,
      statement_descriptor_prefix_kana: null,
      statement_descriptor_prefix_kanji: null,
    },
    payouts: { debit_negative_balances: true, schedule: { delay_days: 0, interval }, statement_descriptor: null },
  };
}

const EMPTY_PROFILE: Stripe.Account.BusinessProfile = {
  mcc: null,
  minority_owned_business_designation: null,
  name: null,
  specified_commercial_transactions_act_url: null,
  support_address: null,
  support_email: null,
  support_phone: null,
  support_url: null,
  url: null,
};

const CONTROLLER: Stripe.Account.Controller = {
  fees: { payer: 'application_express' },
  is_controller: true,
  losses: { payments: 'application' },
  requirement_collection: 'stripe',
  stripe_dashboard: { type: 'express' },
  type: 'application',
};
