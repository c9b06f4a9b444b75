import type Stripe from 'stripe';
import type { z } from 'zod';
import { listObject } from '../api/list-object.ts';
import { operation } from '../api/operation.ts';
import { expandOnlyParams, updateMetadata } from '../api/param-schemas.ts';
import { buildAccount, buildSettings } from '../connect/build-account.ts';
import { changeAccount } from '../connect/change-account.ts';
import { invalidRequest } from '../errors.ts';
import { getAccount, insertAccount } from '../store/accounts.ts';
import { listPage } from '../store/list-page.ts';
import {
  type CreateAccountParams,
  createAccountParams,
  listAccountsParams,
  updateAccountParams,
} from './account-params.ts';

const PATH = '/v1/accounts';

/** Connected accounts with an Express dashboard: create, retrieve, update, list. */
export const accountOperations = [
  operation('POST', PATH, createAccountParams, async ({ deps, tx }, params) => {
    checkKind(params);
    const account = { data: buildAccount(deps, params), bank: null };
    await insertAccount(tx, account);
    return account.data;
  }),

  operation('GET', PATH, listAccountsParams, async ({ tx }, params) => {
    const source = { table: 'accounts', kind: 'account', where: tx`true` } as const;
    const page = await listPage<Stripe.Account>(tx, source, params);
    return listObject(PATH, page.data, page.hasMore);
  }),

  operation('GET', `${PATH}/:id`, expandOnlyParams, async ({ tx, id }) => (await getAccount(tx, id)).data),

  operation('POST', `${PATH}/:id`, updateAccountParams, async ({ deps, tx, id, cause }, params) => {
    const changed = await changeAccount(
      deps,
      tx,
      id,
      (account) => ({ ...account, data: update(account.data, params) }),
      cause,
    );
    return changed.data;
  }),
];

function checkKind(params: CreateAccountParams): void {
  if (params.type !== undefined && params.controller !== undefined) {
    throw invalidRequest('You may not provide the `type` parameter and `controller` parameters at the same time.', {
      param: 'type',
    });
  }
  if (params.type === undefined && params.controller === undefined) {
    throw invalidRequest('The sandbox makes accounts with an Express dashboard alone: send `type` or `controller`.', {
      param: 'type',
    });
  }
}

function update(account: Stripe.Account, params: z.infer<typeof updateAccountParams>): Stripe.Account {
  const interval = params.settings?.payouts?.schedule.interval;
  return {
    ...account,
    email: params.email ?? account.email,
    metadata: updateMetadata(account.metadata, params.metadata),
    ...(interval !== undefined && { settings: buildSettings(interval) }),
  };
}
