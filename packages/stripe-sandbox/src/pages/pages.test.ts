import type Stripe from 'stripe';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Harness, openHarness, openUrl, sessionParams, startHarness } from '../testing/harness.ts';
import { payCheckout } from '../testing/pay-checkout.ts';

async function eventTypes(stripe: Stripe): Promise<string[]> {
  return (await stripe.events.list({ limit: 100 })).data.map((event) => event.type).reverse();
}

describe('the payment page', () => {
  test('shows what is bought, says that nothing is charged and runs no script', async () => {
    const { stripe } = await startHarness();
    const session = await stripe.checkout.sessions.create(
      sessionParams({
        line_items: [
          {
            price_data: {
              currency: 'eur',
              unit_amount: 4200,
              product_data: { name: 'Logo <b>bold</b>', description: 'Three drafts' },
            },
            quantity: 2,
          },
        ],
      }),
    );
    const response = await fetch(openUrl(session));
    const html = await response.text();
    expect(html).toContain('nothing is charged');
    expect(html).toContain('Logo &lt;b&gt;bold&lt;/b&gt;');
    expect(html).toContain('Three drafts');
    expect(html).toContain('€84.00');
    expect(html).toContain('href="http://shop.test/cancelled"');
    expect(html).not.toContain('<script');
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self' http://shop.test");
  });

  test('an address that is no session is not found', async () => {
    const { url } = await startHarness();
    expect((await fetch(`${url}/c/pay/cs_test_none`)).status).toBe(404);
  });
});

describe('paying', () => {
  test('a good card pays, completes the session and leads to the shop with the session id', async () => {
    const { stripe } = await startHarness();
    const session = await stripe.checkout.sessions.create(sessionParams({ customer_email: 'buyer@example.test' }));
    const { redirectedTo } = await payCheckout(openUrl(session), { name: 'Ada Buyer' });
    expect(redirectedTo).toBe(`http://shop.test/return?session=${session.id}`);
    const paid = await stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent.latest_charge'] });
    expect(paid).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      url: null,
      customer_details: { name: 'Ada Buyer', email: 'buyer@example.test' },
      payment_intent: {
        status: 'succeeded',
        amount_received: 8400,
        transfer_group: 'order-1',
        latest_charge: {
          status: 'succeeded',
          paid: true,
          receipt_url: null,
          balance_transaction: expect.stringMatching(/^txn_/),
          payment_method_details: {
            type: 'card',
            card: { brand: 'visa', last4: '4242', exp_month: 12, exp_year: 2060 },
          },
        },
      },
    });
    expect(await eventTypes(stripe)).toEqual([
      'payment_intent.created',
      'charge.succeeded',
      'payment_intent.succeeded',
      'checkout.session.completed',
    ]);
  });

  test('a declined card says why and leaves the session open for the next try', async () => {
    const { stripe } = await startHarness();
    const session = await stripe.checkout.sessions.create(sessionParams());
    const declined = await payCheckout(openUrl(session), { number: '4000000000000002' });
    expect(declined.redirectedTo).toBeNull();
    expect(declined.html).toContain('Your card was declined.');
    const open = await stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent.latest_charge'] });
    expect(open).toMatchObject({
      status: 'open',
      payment_status: 'unpaid',
      payment_intent: {
        status: 'requires_payment_method',
        last_payment_error: { code: 'card_declined', decline_code: 'generic_decline' },
        latest_charge: { status: 'failed', failure_code: 'card_declined', balance_transaction: null },
      },
    });
    expect(await fetch(openUrl(session)).then((page) => page.text())).toContain('Your card was declined.');
    expect((await payCheckout(openUrl(session))).redirectedTo).toContain(session.id);
    const charges = await stripe.charges.list({ transfer_group: 'order-1' });
    expect(charges.data.map((charge) => charge.status)).toEqual(['succeeded', 'failed']);
    expect(await eventTypes(stripe)).toEqual([
      'payment_intent.created',
      'charge.failed',
      'payment_intent.payment_failed',
      'charge.succeeded',
      'payment_intent.succeeded',
      'checkout.session.completed',
    ]);
  });

  test('a card that asks for a confirmation pays after it', async () => {
    const { stripe } = await startHarness();
    const session = await stripe.checkout.sessions.create(sessionParams());
    const paid = await payCheckout(openUrl(session), { number: '4000002500003155' });
    expect(paid.redirectedTo).toContain(session.id);
    expect(await eventTypes(stripe)).toEqual([
      'payment_intent.created',
      'payment_intent.requires_action',
      'charge.succeeded',
      'payment_intent.succeeded',
      'checkout.session.completed',
    ]);
  });

  test('a failed confirmation charges nothing and another card may pay', async () => {
    const { stripe } = await startHarness();
    const session = await stripe.checkout.sessions.create(sessionParams());
    const failed = await payCheckout(openUrl(session), { number: '4000002500003155', answer: 'fail' });
    expect(failed.html).toContain('The payment was not confirmed');
    expect((await stripe.charges.list()).data).toEqual([]);
    expect((await payCheckout(openUrl(session))).redirectedTo).toContain(session.id);
  });

  test('Pay pressed ten times at once pays once, and every press ends at the shop', async () => {
    const { stripe } = await startHarness();
    const session = await stripe.checkout.sessions.create(sessionParams());
    const visits = await Promise.all(Array.from({ length: 10 }, () => payCheckout(openUrl(session))));
    for (const visit of visits) expect(visit.redirectedTo ?? visit.html).toMatch(/shop\.test\/return/);
    expect((await stripe.charges.list()).data).toHaveLength(1);
    expect((await stripe.events.list({ type: 'checkout.session.completed' })).data).toHaveLength(1);
  });

  test('a declined form sent twice is one attempt', async () => {
    const { stripe } = await startHarness();
    const session = await stripe.checkout.sessions.create(sessionParams());
    const body = new URLSearchParams({
      number: '4000000000000002',
      expiry: '12/34',
      cvc: '123',
      name: 'A',
      attempt: '0',
    });
    await Promise.all([1, 2].map(() => fetch(openUrl(session), { method: 'POST', body })));
    expect((await stripe.charges.list()).data).toHaveLength(1);
  });

  test('the page of a paid or expired session says so and leads back', async () => {
    const { stripe } = await startHarness();
    const paid = await stripe.checkout.sessions.create(sessionParams());
    await payCheckout(openUrl(paid));
    const paidPage = await fetch(openUrl(paid)).then((page) => page.text());
    expect(paidPage).toContain('Already paid');
    expect(paidPage).toContain(`http://shop.test/return?session=${paid.id}`);
    const expired = await stripe.checkout.sessions.create(sessionParams());
    await stripe.checkout.sessions.expire(expired.id);
    const expiredPage = await payCheckout(openUrl(expired));
    expect(expiredPage.html).toContain('has expired');
    expect(expiredPage.html).toContain('http://shop.test/cancelled');
  });
});

describe('a form with wrong fields', () => {
  let harness: Harness;

  beforeAll(async () => {
    harness = await openHarness();
    return harness.stop;
  });

  test.each([
    ['a mistyped number', { number: '4242 4242 4242 4241' }, 'This is not a valid card number.'],
    ['a real-looking card', { number: '4111 1111 1111 1111' }, 'This is not a test card.'],
    ['an expired card', { expiry: '01/20' }, 'This card has expired.'],
    ['a month that is none', { expiry: '13/34' }, 'Enter the expiry date as MM/YY.'],
    ['no security code', { cvc: '' }, 'Enter the 3 digits'],
    ['no name', { name: ' ' }, 'Enter the name on the card.'],
  ])('%s is explained beside its field and nothing happens', async (_, visit, sentence) => {
    const { stripe } = harness;
    const session = await stripe.checkout.sessions.create(sessionParams());
    const { html } = await payCheckout(openUrl(session), visit);
    expect(html).toContain(sentence);
    expect(html).toContain('aria-invalid="true"');
    expect(await eventTypes(stripe)).toEqual([]);
  });
});
