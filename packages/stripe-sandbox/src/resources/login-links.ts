import type Stripe from 'stripe';
import { operation } from '../api/operation.ts';
import { expandOnlyParams } from '../api/param-schemas.ts';
import { unixSeconds } from '../deps.ts';
import { invalidRequest } from '../errors.ts';
import { newSecret } from '../ids.ts';
import { getAccount } from '../store/accounts.ts';
import { insertPageLink } from '../store/page-links.ts';

const LIFE_SECONDS = 300;

/** Links to the dashboard of an account; each opens it once. Refused before the account told its details. */
export const loginLinkOperations = [
  operation('POST', '/v1/accounts/:id/login_links', expandOnlyParams, async ({ deps, tx, id }) => {
    const { data: account } = await getAccount(tx, id);
    if (!account.details_submitted) {
      throw invalidRequest('Cannot create a login link for an account that has not completed onboarding.');
    }
    const created = unixSeconds(deps.now());
    const code = newSecret();
    await insertPageLink(tx, {
      code,
      kind: 'dashboard',
      account: id,
      refreshUrl: null,
      returnUrl: null,
      expiresAt: created + LIFE_SECONDS,
    });
    return {
      object: 'login_link',
      created,
      url: `${deps.publicUrl}/express/e/${id}/${code}`,
    } satisfies Stripe.LoginLink;
  }),
];
