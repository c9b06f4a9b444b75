import type Stripe from 'stripe';
import { NO_REQUEST, type SandboxDeps, unixSeconds } from '../deps.ts';
import { newSecret } from '../ids.ts';
import type { Bank } from '../store/accounts.ts';
import { endPageSession, openPageSession, type PageSession } from '../store/page-links.ts';
import { withState } from './account-states.ts';
import { changeAccount } from './change-account.ts';
import type { Verdict } from './parse-setup-form.ts';

/** How long a person may take over the page that a link opened. */
const SESSION_SECONDS = 3600;

/** Uses a link up and answers the session it opens; null when the link is used up or too old. */
export async function openSession(deps: SandboxDeps, code: string): Promise<string | null> {
  const session = newSecret();
  const nowSeconds = unixSeconds(deps.now());
  const endsAt = nowSeconds + SESSION_SECONDS;
  return (await openPageSession(deps.sql, code, { session, nowSeconds, endsAt })) ? session : null;
}

/**
 * Takes a person's details and the verdict over them, and ends the session, in one transaction. A session that is over
 * changes nothing, so a form sent twice counts once. Event: `account.updated`.
 */
export async function finishSetup(
  deps: SandboxDeps,
  page: PageSession,
  details: { bank: Bank; verdict: Verdict },
): Promise<void> {
  await deps.sql.begin(async (tx) => {
    if (!(await endPageSession(tx, page.session, unixSeconds(deps.now())))) return;
    await changeAccount(
      deps,
      tx,
      page.account,
      ({ data }) => ({
        bank: details.bank,
        data: withState(withBank(deps, data, details.bank), details.verdict),
      }),
      NO_REQUEST,
    );
  });
  deps.wake();
}

/** Ends the session with nothing told. */
export async function leaveSetup(deps: SandboxDeps, page: PageSession): Promise<void> {
  await endPageSession(deps.sql, page.session, unixSeconds(deps.now()));
}

function withBank(deps: SandboxDeps, account: Stripe.Account, bank: Bank): Stripe.Account {
  const external: Stripe.BankAccount = {
    id: deps.newId('ba'),
    object: 'bank_account',
    account: account.id,
    account_holder_name: bank.holder,
    account_holder_type: 'individual',
    account_type: null,
    available_payout_methods: ['standard'],
    bank_name: 'SANDBOX BANK',
    country: bank.country,
    currency: account.default_currency ?? 'eur',
    default_for_currency: true,
    fingerprint: null,
    last4: bank.last4,
    metadata: {},
    routing_number: null,
    status: 'new',
  };
  return {
    ...account,
    business_type: account.business_type ?? 'individual',
    external_accounts: {
      object: 'list',
      data: [external],
      has_more: false,
      url: `/v1/accounts/${account.id}/external_accounts`,
    },
    tos_acceptance: { date: unixSeconds(deps.now()) },
  };
}
