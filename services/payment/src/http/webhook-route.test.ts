import { databaseState } from '@craftlane/test-kit/database-state';
import { afterAll, expect, test } from 'vitest';
import { startMarket } from '../testing/market.ts';
import { sign } from '../testing/stripe-mail.ts';

const market = await startMarket();
afterAll(() => market.stop());
const { buyerId } = market.offer();

const event = JSON.stringify({
  id: 'evt_bad_input',
  object: 'event',
  type: 'customer.created',
  created: 1_700_000_000,
  data: { object: {} },
});
const changed = (changes: object) => JSON.stringify({ ...JSON.parse(event), ...changes });
const nowS = () => Math.floor(market.clock.now().getTime() / 1000);
const signed = (body: string) => ({ 'stripe-signature': sign(body) });

test.each<[string, string, (body: string) => Record<string, string>, string]>([
  ['no signature', event, () => ({}), '400 MALFORMED_REQUEST'],
  ['an access token in place of a signature', event, () => ({}), '400 MALFORMED_REQUEST'],
  ['an empty signature', event, () => ({ 'stripe-signature': '' }), '400 MALFORMED_REQUEST'],
  ['a signature by another secret', event, withSecret('whsec_forged'), '400 MALFORMED_REQUEST'],
  ['a signature of another scheme', event, withScheme('v0'), '400 MALFORMED_REQUEST'],
  ['a signature that is too old', event, signedAfter(-301), '400 MALFORMED_REQUEST'],
  ['a signature from the future', event, signedAfter(301), '400 MALFORMED_REQUEST'],
  ['a signature of other bytes', event, (body) => signed(`${body} `), '400 MALFORMED_REQUEST'],
  ['a signed body that is too big', changed({ padding: 'x'.repeat(600_000) }), signed, '413 PAYLOAD_TOO_LARGE'],
  ['nothing that is signed', '', signed, '400 MALFORMED_REQUEST'],
  ['a signed body that is cut off', event.slice(0, -5), signed, '400 MALFORMED_REQUEST'],
  ['a signed null', 'null', signed, '400 MALFORMED_REQUEST'],
  ['a signed list', '[]', signed, '400 MALFORMED_REQUEST'],
  ['a signed object that is no event', '{}', signed, '400 MALFORMED_REQUEST'],
  ['a signed event without an id', changed({ id: undefined }), signed, '400 MALFORMED_REQUEST'],
  ['a signed event whose id is a number', changed({ id: 7 }), signed, '400 MALFORMED_REQUEST'],
  ['a signed event without a type', changed({ type: undefined }), signed, '400 MALFORMED_REQUEST'],
  ['a signed event whose time is a text', changed({ created: 'today' }), signed, '400 MALFORMED_REQUEST'],
  ['a signed event about nothing', changed({ data: null }), signed, '400 MALFORMED_REQUEST'],
  ['a signed event that no text column takes', changed({ id: 'evt_\u0000' }), signed, '400 MALFORMED_REQUEST'],
])('a webhook with %s is refused and nothing is stored', async (what, body, headers, refusal) => {
  const before = await databaseState(market.db);
  const answer = await market.request<{ code: string }>('POST', '/api/payment/webhook', {
    body,
    headers: { 'content-type': 'application/json', ...headers(body) },
    ...(what.includes('token') && { as: buyerId }),
  });
  expect(`${answer.status} ${answer.body.code}`).toBe(refusal);
  expect(await databaseState(market.db)).toEqual(before);
});

test('a webhook with a good signature is taken in, so that the refusals above are about what they say', async () => {
  const headers = { 'content-type': 'application/json', ...signed(event) };
  const answer = await market.request('POST', '/api/payment/webhook', { body: event, headers });
  expect(answer).toMatchObject({ status: 200 });
  expect(await market.rows(`select 1 from stripe_events where id = 'evt_bad_input'`)).toHaveLength(1);
});

test('a signed event with text that no column takes is stored without it, for Stripe would repeat it for days', async () => {
  const body = changed({ id: 'evt_with_nul', data: { object: { name: 'a\u0000b', 'k\\u0000': '\\u0000' } } });
  const headers = { 'content-type': 'application/json', ...signed(body) };
  expect(await market.request('POST', '/api/payment/webhook', { body, headers })).toMatchObject({ status: 200 });
  const [row] = await market.rows<{ payload: unknown }>(`select payload from stripe_events where id = 'evt_with_nul'`);
  expect(row?.payload).toMatchObject({ data: { object: { name: 'a\ufffdb', 'k\\u0000': '\\u0000' } } });
});

function withSecret(secret: string) {
  return (body: string) => ({ 'stripe-signature': sign(body, { secret }) });
}

function withScheme(scheme: string) {
  return (body: string) => ({ 'stripe-signature': sign(body).replace('v1=', `${scheme}=`) });
}

function signedAfter(seconds: number) {
  return (body: string) => ({ 'stripe-signature': sign(body, { timestampS: nowS() + seconds }) });
}
