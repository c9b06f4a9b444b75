import { randomUUID } from 'node:crypto';
import type { Market, Placed } from '../market.ts';
import { threeRequirements } from '../quotes.ts';
import { checkTimeline } from './check-timeline.ts';
import { chooseStep } from './choose-step.ts';
import { compareBooks } from './compare-books.ts';
import { half, type ModelOrder, newModelOrder, type Step, type Try } from './model-order.ts';
import { expected, extraPrice, refundOf } from './model-rules.ts';
import { worldSteps } from './world-steps.ts';

/** A walk: the order it begins with, and what is tried with it. */
export interface Walk {
  priceMinor: number;
  asks: boolean;
  steps: readonly Try[];
}

/** A walk under way. */
export interface Walking {
  market: Market;
  placed: Placed;
  model: ModelOrder;
  operatorId: string;
  /** What was done so far, for whoever has to find out why it went wrong. */
  trace: string[];
}

/**
 * Walks through the service and the model side by side: what the model lets happen must happen, everything else must be refused naming the
 * status, and in the end order, ledger and Stripe's books must agree to the cent, and the timeline must tell of every movement of money. Throws
 * with the whole walk when they do not.
 */
export async function walk(market: Market, { priceMinor, asks, steps }: Walk): Promise<void> {
  const requirements = asks ? threeRequirements() : [];
  const placed = await market.place({ requirements, priceMinor, package: packageOf(market, priceMinor) });
  const walking: Walking = {
    market,
    placed,
    model: newModelOrder(priceMinor, asks, 1),
    operatorId: randomUUID(),
    trace: [],
  };
  try {
    for (const each of steps) await take(walking, chooseStep(walking.model, each));
    await compareBooks(walking);
    await checkTimeline(market, placed);
  } catch (cause) {
    const told = `Order ${placed.orderId} of ${priceMinor}, ${asks ? 'with' : 'without'} questions`;
    const why = cause instanceof Error ? cause.message : cause;
    throw new Error(`${why}\n${told}:\n${walking.trace.join('\n')}\n${JSON.stringify(walking.model)}`, { cause });
  }
}

function packageOf({ offer }: Market, priceMinor: number) {
  return { ...offer().quote.package, priceMinor };
}

async function take(walking: Walking, step: Step): Promise<void> {
  const next = expected(walking.model, step);
  const inWorld = worldSteps[step.what];
  if (inWorld) {
    walking.trace.push(`${step.what} ${step.share}`);
    const isDone = await inWorld(walking, step, next);
    if (!isDone) walking.trace.pop();
    else if (next) walking.model = next;
    return;
  }
  walking.trace.push(`${step.what} by ${step.who} ${step.share} → ${next?.status ?? 'refused'}`);
  const answer = await ask(walking, step);
  if (next) {
    if (answer.status >= 300) throw new Error(`${step.what} was refused: ${JSON.stringify(answer.body)}`);
    walking.model = next;
    return;
  }
  // Who sells learns of an order by its payment.
  const isHidden = step.who === 'freelancer' && walking.model.payments.length === 0;
  if (isHidden && answer.status === 404) return;
  const { code } = answer.body as { code?: string };
  if (answer.status !== 409 || code !== 'ILLEGAL_TRANSITION')
    throw new Error(`${step.what} answered ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`);
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
