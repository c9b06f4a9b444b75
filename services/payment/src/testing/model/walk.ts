import { randomUUID } from 'node:crypto';
import type { MarketActions, Placed } from '../market.ts';
import { checkTimeline } from './check-timeline.ts';
import { chooseStep } from './choose-step.ts';
import { compareBooks } from './compare-books.ts';
import { half, type LossBearer, type ModelOrder, type Step, type Try } from './model-order.ts';
import { extraPrice, refundOf } from './model-rules.ts';
import { expectedAt } from './model-steps.ts';
import { timeAfter } from './model-time.ts';
import { placeOrder } from './place-order.ts';
import { statusOf } from './status-of.ts';
import type { Walking } from './walking.ts';
import { worldSteps } from './world-steps.ts';

/** A walk: the orders it goes through, and what is tried with them. */
export interface Walk {
  priceMinor: number;
  asks: boolean;
  steps: readonly Try[];
}

/** How many tries may come to nothing for each step that is taken. */
const TRIES_A_STEP = 4;

/**
 * Walks through the service and the model side by side: what the model lets happen must happen, everything else must be refused naming the
 * status, and in the end order, ledger and Stripe's books must agree to the cent and the timeline must
 * tell of every movement of money, for every order it went through. Takes as many steps as it has
 * tries, beginning again with them when some came to nothing. Throws with the whole walk when it goes wrong; answers how to look again later.
 */
export async function walk(
  market: MarketActions,
  { priceMinor, asks, steps }: Walk,
  { leaps, reached, bearer }: Pick<Walking, 'leaps' | 'reached'> & { bearer: LossBearer },
): Promise<() => Promise<void>> {
  const ordered = await placeOrder(market, { priceMinor, asks, bearer });
  const walking: Walking = {
    market,
    leaps,
    ...ordered,
    operatorId: randomUUID(),
    earlier: [],
    trace: [],
    reached,
  };
  return explaining(walking, async () => {
    for (let index = 0; walking.trace.length < steps.length; index += 1) {
      const each = steps[index % steps.length];
      if (!each || index > TRIES_A_STEP * steps.length) throw new Error('Most of it came to nothing.');
      await take(walking, chooseStep(walking, each, market.clock.now().getTime()));
    }
    reach(walking, `ends ${walking.model.status}`);
    await compareAll(walking);
    return () => explaining(walking, () => compareAll(walking));
  });
}

async function explaining<Result>(walking: Walking, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    const { placed, trace, model, time } = walking;
    const why = cause instanceof Error ? cause.message : cause;
    const told = [`Order ${placed.orderId} of ${placed.quote.priceMinor}:`, ...trace, JSON.stringify({ model, time })];
    throw new Error(`${why}\n${told.join('\n')}`, { cause });
  }
}

async function compareAll(walking: Walking): Promise<void> {
  for (const each of [...walking.earlier, walking]) {
    await compareBooks({ ...walking, ...each });
    await checkTimeline(walking.market, each.placed);
  }
}

function reach({ reached }: Walking, what: string): void {
  reached.set(what, (reached.get(what) ?? 0) + 1);
}

async function take(walking: Walking, step: Step): Promise<void> {
  const now = walking.market.clock.now().getTime();
  const next = expectedAt(walking, step, now);
  const inWorld = worldSteps[step.what];
  walking.trace.push(`${step.what} by ${step.who} ${step.share} → ${next?.status ?? '–'}`);
  const isDone = inWorld ? await inWorld(walking, step, next, now) : await makeMove(walking, step, next);
  if (!isDone) walking.trace.pop();
  if (!isDone) return;
  reach(walking, next || inWorld ? step.what : 'refused');
  if (step.what === 'order_again') reach(walking, `ends ${walking.earlier.at(-1)?.model.status}`);
  if (next && step.what !== 'order_again') goOn(walking, step, next);
}

/** Makes the model what a step made of it. */
function goOn(walking: Walking, step: Step, after: ModelOrder): void {
  const { model: before, time, market } = walking;
  walking.time = timeAfter(time, { before, after, step, now: market.clock.now().getTime() });
  walking.model = after;
}

/** Has a person make a move; the service must let it happen exactly when the model does. */
async function makeMove(walking: Walking, step: Step, next: ModelOrder | null): Promise<boolean> {
  const answer = await ask(walking, step);
  if (next) {
    if (answer.status >= 300)
      throw new Error(`${step.what} by ${step.who} was refused: ${JSON.stringify(answer.body)}`);
    return true;
  }
  // Who sells learns of an order by its payment.
  const isHidden = step.who === 'freelancer' && walking.model.payments.length === 0;
  if (isHidden && answer.status === 404) return true;
  const { code, data } = answer.body as { code?: string; data?: { status?: string } };
  const isRight =
    answer.status === 409 && code === 'ILLEGAL_TRANSITION' && data?.status === statusOf(walking.model.status);
  if (!isRight)
    throw new Error(
      `${step.what} by ${step.who} answered ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`,
    );
  return true;
}

const text = 'As we talked about on Monday.';

/** Asks the service for the move of a step, as its person. */
async function ask({ market, placed, model, operatorId }: Walking, { what, who, share }: Step) {
  const as = { buyer: placed.buyerId, freelancer: placed.quote.freelancerId, operator: operatorId }[who];
  const bodies: Record<string, object> = {
    submit_requirements: { answers: answersOf(placed) },
    deliver: { message: text },
    request_revision: { message: text },
    cancel: { reason: text },
    request_cancellation: { reason: text },
    open_dispute: { reason: text },
    add_evidence: { message: text },
    resolve_dispute: { reason: text, refundMinor: half(model.priceMinor * share, 100) },
    propose_extra: { title: 'One more', priceMinor: extraPrice(share), days: 1 },
    propose_deadline: { days: 2, reason: text },
    refund: { reason: text, refundMinor: refundOf(model, share) },
  };
  return market.request('POST', `/api/payment/orders/${placed.orderId}/${what.replaceAll('_', '-')}`, {
    as,
    ...(who === 'operator' && { roles: ['operator'] }),
    body: bodies[what] ?? {},
  });
}

function answersOf({ quote }: Placed) {
  return quote.requirements
    .filter(({ type }) => type !== 'file')
    .map(({ id, type }) => ({ requirementId: id, answer: type === 'choice' ? 'Modern' : 'Tea.' }));
}
