import { runDueJobs } from '@craftlane/service-kit/demo-jobs';
import { onboardAccount } from '@craftlane/stripe-sandbox/testing/onboard-account';
import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import { connectAccount, earningsOf } from '../earnings.ts';
import { stripeOf } from '../stripe-books.ts';
import { inTime } from './in-time.ts';
import { isFrozen, type ModelOrder, type Step, type What } from './model-order.ts';
import { chosen, tipOf } from './model-rules.ts';
import { leapTo } from './model-time.ts';
import { placeOrder } from './place-order.ts';
import { statusOf } from './status-of.ts';
import { storedOrder } from './stored-order.ts';
import type { Walking } from './walking.ts';

/**
 * Does a step at `now` that is no move of a person alone, and waits until the service has taken it in; answers whether anything was done.
 */
export type WorldStep = (walking: Walking, step: Step, next: ModelOrder | null, now: number) => Promise<boolean>;

/** The steps of Stripe, banks and time; what is paid counts as one, because Stripe confirms it. */
export const worldSteps: Partial<Record<What, WorldStep>> = {
  pay: async (walking, _, next) => {
    if (!next) return false;
    await payCheckout(walking.placed.checkoutUrl);
    await inTime(async () => (await storedOrder(walking)).isPaid);
    return true;
  },
  tip: (walking, step, next) => payBeside(walking, step, next, { tipMinor: tipOf(step.share) }),
  pay_extra: async (walking, step, next) => {
    const { change } = await walking.market.order(walking.placed);
    const extraRequestId = change?.id ?? '01930000-0000-7000-8000-000000000001';
    return payBeside(walking, step, next, { extraRequestId });
  },
  silence: async (walking, _, next) => {
    if (!next) return false;
    const { market, placed, model } = walking;
    if (model.status === 'unpaid') await market.endTimeToPay(placed);
    else await endTimer(walking);
    await inTime(async () => (await storedOrder(walking)).status !== statusOf(model.status));
    return true;
  },
  clear: async ({ market, placed, model }) => {
    const earnings = await earningsOf(market, placed);
    if (isFrozen(model) || earnings.every(({ status }) => status !== 'clearing')) return false;
    await market.rows('update earnings set clears_at = created_at where order_id = $1', [placed.orderId]);
    for (const { id } of earnings) await market.runJob('clear_earning', { earningId: id });
    await inTime(async () => (await earningsOf(market, placed)).every(({ status }) => status !== 'clearing'));
    return true;
  },
  connect: async (walking, { share }) => {
    const { model } = walking;
    if (model.isConnected || model.payments.length === 0) return false;
    await (share > 50 ? setUpPayouts(walking) : connectQuietly(walking));
    walking.model = { ...model, isConnected: true };
    for (const each of walking.earlier) each.model = { ...each.model, isConnected: true };
    return true;
  },
  order_again: async (walking, { share }, next) => {
    if (!next) return false;
    const { market, placed, model, time, earlier } = walking;
    const ordered = await placeOrder(market, {
      priceMinor: 501 + share * 97,
      asks: share % 2 === 0,
      bearer: model.bearer,
      again: placed,
    });
    earlier.push({ placed, model, time });
    Object.assign(walking, { ...ordered, model: { ...ordered.model, isConnected: model.isConnected } });
    return true;
  },
  leap: async (walking, { share }, next, now) => {
    const { market, placed, time } = walking;
    const to = leapTo(time, now, share);
    market.clock.advance(to - market.clock.now().getTime());
    await inTime(async () => {
      await runDueJobs(market.db, market.clock.now());
      const order = await storedOrder(walking);
      return next && order.status === statusOf(next.status) && order.isFrozen === isFrozen(next);
    });
    await inTime(async () => {
      await runDueJobs(market.db, market.clock.now());
      const due = await market.rows(
        `select 1 from earnings join orders on orders.id = order_id where earnings.freelancer_id = $1
          and earnings.status = 'clearing' and clears_at <= $2 and frozen_at is null`,
        [placed.quote.freelancerId, market.clock.now().toISOString()],
      );
      return due.length === 0;
    });
    return true;
  },
  call_back: async (walking, step, next) => {
    if (!next) return false;
    await callBack(walking, step);
    await inTime(async () => (await storedOrder(walking)).isFrozen);
    return true;
  },
  call_back_in_error: async (walking, step, next) => {
    if (!next) return false;
    const { market } = walking;
    const id = await callBack(walking, step);
    await market.sandbox.control.winDispute(id);
    await inTime(async () => {
      const rows = await market.rows(`select 1 from chargebacks where id = $1 and status = 'won'`, [id]);
      return rows.length === 1;
    });
    return true;
  },
  bank_gives_back: (walking, _, next) => decide(walking, next, (id) => walking.market.sandbox.control.winDispute(id)),
  bank_keeps: (walking, _, next) => decide(walking, next, (id) => walking.market.sandbox.control.loseDispute(id)),
  repeat_events: async ({ market, placed }, { share }) => {
    const letters = market.mail.letters.filter(({ body }) => body.includes(placed.orderId));
    const letter = letters[Math.floor((share / 101) * letters.length)];
    if (!letter) return false;
    // Stripe sends again what nobody took.
    await inTime(async () => (await market.mail.send(letter.body)) < 300);
    return true;
  },
};

/** Pays for a tip or an extra; the model's no must be the service's. */
async function payBeside(walking: Walking, { who }: Step, next: ModelOrder | null, what: object): Promise<boolean> {
  const { market, placed, operatorId } = walking;
  const as = { buyer: placed.buyerId, freelancer: placed.quote.freelancerId, operator: operatorId }[who];
  const answer = await market.request<{ checkoutUrl: string; code?: string }>('POST', '/api/payment/checkout', {
    as,
    ...(who === 'operator' && { roles: ['operator'] }),
    body: { orderId: placed.orderId, ...what },
  });
  if (!next) {
    const isRefused = answer.status === 404 || answer.status === 409;
    if (!isRefused) throw new Error(`paying by ${who} answered ${answer.status}`);
    return true;
  }
  const { besideMinor } = await storedOrder(walking);
  await payCheckout(answer.body.checkoutUrl);
  await inTime(async () => (await storedOrder(walking)).besideMinor > besideMinor);
  return true;
}

/** The freelancer goes through Stripe's own pages; its event tells the service. What arrives is paid out at once, so nothing can be taken back. */
async function setUpPayouts({ market, placed }: Walking): Promise<void> {
  const as = placed.quote.freelancerId;
  const path = '/api/payment/payout-account';
  const { body } = await market.request<{ url: string }>('POST', `${path}/onboarding`, { as, body: { country: 'DE' } });
  await onboardAccount(body.url);
  await inTime(async () => {
    const { body } = await market.request<{ readiness: string }>('GET', path, { as });
    return body.readiness === 'ready';
  });
}

/** An account whose money stays there, so that it can be taken back. */
async function connectQuietly(walking: Walking): Promise<void> {
  const { market, placed, earlier } = walking;
  await connectAccount(market, placed);
  for (const each of [...earlier, { placed }])
    for (const { id } of await earningsOf(market, each.placed)) await market.runJob('send_earning', { earningId: id });
}

/** Makes the time that runs be over, and runs its timer. */
async function endTimer({ market, placed, model }: Walking): Promise<void> {
  const timers = { waiting: 'lapse_requirements', delivered: 'auto_complete' } as Record<string, string>;
  const job = model.cancelling ? 'cancel_by_silence' : (timers[model.status] ?? '');
  await market.rows(
    `update orders set requirements_end_at = case when requirements_end_at is null then null else created_at end,
      review_ends_at = case when review_ends_at is null then null else created_at end,
      cancellation_ends_at = case when cancellation_ends_at is null then null else created_at end where id = $1`,
    [placed.orderId],
  );
  await market.runJob(job, { orderId: placed.orderId });
}

/** The bank calls a payment of the order back, chosen by `share`, once what goes back of it has gone; answers the dispute's id. */
async function callBack({ market, placed, model }: Walking, { share }: Step): Promise<string> {
  const called = chosen(model, share);
  const { data } = await stripeOf(market).charges.list({ transfer_group: `order:${placed.orderId}`, limit: 100 });
  const charge = called ? data.reverse()[called.index] : undefined;
  if (!called || !charge) throw new Error('There is no such charge.');
  const onTheWay = "select 1 from refunds where order_id = $1 and status in ('due', 'pending')";
  await inTime(async () => (await market.rows(onTheWay, [placed.orderId])).length === 0);
  return (await market.sandbox.control.openDispute(charge.id, { amount: called.amountMinor })).id;
}

async function decide(
  walking: Walking,
  next: ModelOrder | null,
  verdict: (id: string) => Promise<unknown>,
): Promise<boolean> {
  if (!next) return false;
  const { market, placed } = walking;
  const [open] = await market.rows<{ id: string }>(
    `select id from chargebacks where order_id = $1 and status = 'open'`,
    [placed.orderId],
  );
  if (!open) throw new Error('No chargeback is open.');
  await verdict(open.id);
  await inTime(async () => !(await storedOrder(walking)).isFrozen);
  return true;
}
