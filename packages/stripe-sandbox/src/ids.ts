import { randomInt } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Prefixes of Stripe's ids with the number of random characters behind them. */
const LENGTH_BY_PREFIX = {
  cs_test: 58,
  pi: 24,
  ch: 24,
  re: 24,
  evt: 24,
  txn: 24,
  li: 24,
  price: 24,
  prod: 14,
  pm: 24,
  acct: 16,
  du: 24,
  po: 24,
  tr: 24,
  trr: 24,
  py: 24,
  pyr: 24,
  ba: 24,
  req: 14,
} as const;

/** What an id can start with. */
export type IdPrefix = keyof typeof LENGTH_BY_PREFIX;

/** A fresh unguessable id of Stripe's shape, for example `pi_` and 24 letters or digits. */
export function newId(prefix: IdPrefix): string {
  return `${prefix}_${randomText(LENGTH_BY_PREFIX[prefix])}`;
}

/** The `client_secret` of an object: its id and a random part. */
export function newClientSecret(id: string): string {
  return `${id}_secret_${randomText(25)}`;
}

/** An unguessable part of an address. */
export function newSecret(): string {
  return randomText(32);
}

function randomText(length: number): string {
  return Array.from({ length }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
}
