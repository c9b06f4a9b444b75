import type Stripe from 'stripe';
import { z } from 'zod';
import { operation } from '../api/operation.ts';
import { expandParam, textParam, urlParam } from '../api/param-schemas.ts';
import { unixSeconds } from '../deps.ts';
import { newSecret } from '../ids.ts';
import { getAccount } from '../store/accounts.ts';
import { insertPageLink } from '../store/page-links.ts';

/** As at Stripe: long enough to be followed at once, too short to be kept. */
const LIFE_SECONDS = 300;

const createAccountLinkParams = z.strictObject({
  account: textParam(100),
  type: z.literal('account_onboarding', {
    error: 'Invalid type: valid types for this account are ["account_onboarding"]',
  }),
  refresh_url: urlParam(),
  return_url: urlParam(),
  collection_options: z
    .strictObject({
      fields: z.enum(['currently_due', 'eventually_due']).exactOptional(),
      future_requirements: z.enum(['include', 'omit']).exactOptional(),
    })
    .exactOptional(),
  expand: expandParam,
}) satisfies z.ZodType<Stripe.AccountLinkCreateParams>;

/** Links to the hosted setup page of an account; each opens it once. */
export const accountLinkOperations = [
  operation('POST', '/v1/account_links', createAccountLinkParams, async ({ deps, tx }, params) => {
    const { data: account } = await getAccount(tx, params.account);
    const created = unixSeconds(deps.now());
    const expiresAt = created + LIFE_SECONDS;
    const code = newSecret();
    await insertPageLink(tx, {
      code,
      kind: 'setup',
      account: account.id,
      refreshUrl: params.refresh_url,
      returnUrl: params.return_url,
      expiresAt,
    });
    return {
      object: 'account_link',
      created,
      expires_at: expiresAt,
      url: `${deps.publicUrl}/setup/e/${account.id}/${code}`,
    } satisfies Stripe.AccountLink;
  }),
];
