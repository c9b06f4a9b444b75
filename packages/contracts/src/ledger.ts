import { z } from 'zod';
import { signedIn } from './base.ts';
import { currencySchema } from './values/money.ts';
import { pageOf, pageQueryShape } from './values/paging.ts';
import { idSchema, instantSchema } from './values/text.ts';

/** A balance in minor units, debit positive. */
export const accountBalanceSchema = z.object({
  account: z.string(),
  currency: currencySchema,
  balanceMinor: z.int(),
});

/** See {@link accountBalanceSchema}. */
export type AccountBalance = z.infer<typeof accountBalanceSchema>;

/** Kinds of accounts: those of orders and of freelancers are summed up, each kind in one line. */
export const trialBalanceSchema = z.object({
  at: instantSchema,
  /** Together zero per currency. */
  accounts: z.array(accountBalanceSchema.extend({ accountCount: z.int() })),
});

/** See {@link trialBalanceSchema}. */
export type TrialBalance = z.infer<typeof trialBalanceSchema>;

/** A line of an account's statement, debit positive; `balanceMinor` is that of the account after it. */
export const ledgerLineSchema = z.object({
  id: z.int(),
  businessKey: z.string(),
  orderId: idSchema,
  bookedAt: instantSchema,
  currency: currencySchema,
  amountMinor: z.int(),
  balanceMinor: z.int(),
});

/** See {@link ledgerLineSchema}. */
export type LedgerLine = z.infer<typeof ledgerLineSchema>;

/** The name of an account, for example `stripe` or `order:{id}`. */
export const accountNameSchema = z
  .string()
  .regex(
    /^(stripe|platform:(fees|losses|disputed)|order:[0-9a-f-]{36}|freelancer:[0-9a-f-]{36}:(clearing|available|debt))$/,
    'must be the name of an account, for example stripe, platform:fees or order: with an id',
  );

const tags = ['operator'];

/** What operators read of the ledger; `NOT_FOUND` for everybody else. Part of the payment service's contract. */
export const ledgerProcedures = {
  /** Every kind of account as it was at an instant, now without one. */
  getTrialBalance: signedIn
    .route({ method: 'GET', path: '/api/payment/ledger/trial-balance', tags })
    .input(z.strictObject({ at: instantSchema.optional() }))
    .output(trialBalanceSchema),
  /** What moved on an account, newest first. */
  listLedgerLines: signedIn
    .route({ method: 'GET', path: '/api/payment/ledger/lines', tags })
    .input(z.strictObject({ ...pageQueryShape, account: accountNameSchema }))
    .output(pageOf(ledgerLineSchema)),
};
