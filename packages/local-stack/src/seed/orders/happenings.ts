import type { Order, TimelineEntry } from '@craftlane/contracts/payment';
import { payCheckout } from '@craftlane/stripe-sandbox/testing/pay-checkout';
import { waitUntil } from '../../wait-until.ts';
import { demoEmail } from '../accounts.ts';
import type { Clients, Member } from '../clients.ts';
import type { PublishedGigs } from '../gig-happenings.ts';
import { type Members, memberOf } from '../members.ts';
import type { Happening } from '../play.ts';
import { randomFor } from '../random.ts';
import { type OrderPlan, planOrders } from './plan.ts';
import { type Step, timelineOf } from './timeline.ts';
import {
  cancellationReasons,
  deliveryNotes,
  disputeReasons,
  evidence,
  replies,
  revisionNotes,
  secondDeliveryNotes,
} from './words.ts';

/** One order while it is played. */
type Play = {
  plan: OrderPlan;
  clients: Clients;
  buyer: Member;
  freelancer: Member;
  gigId: string;
  orderId: string;
  checkoutUrl: string;
};

/** What a step leaves in the order's timeline, and how often it may stand there; a repeated seed skips what stands there. */
const leaves: Partial<Record<Step, [type: TimelineEntry['type'], count: number]>> = {
  buy: ['payment_received', 1],
  expire: ['payment_expired', 1],
  submit: ['requirements_submitted', 1],
  deliver: ['delivered', 1],
  revise: ['revision_requested', 1],
  deliver_again: ['delivered', 2],
  accept: ['accepted', 1],
  ask_to_cancel: ['cancellation_requested', 1],
  agree_to_cancel: ['cancellation_accepted', 1],
  dispute: ['dispute_opened', 1],
  add_evidence: ['evidence_added', 1],
};

/** Everything that happens to the demo's orders, from the checkout to where each stands at the end. */
export function orderHappenings(clients: Clients, members: Members, gigs: PublishedGigs, now: Date): Happening[] {
  return planOrders().flatMap((plan) => {
    const gig = gigs.find(plan.freelancer, plan.gig);
    const steps = timelineOf(plan, gig.deliveryDays[plan.tier], now);
    if ((steps[0]?.at ?? now) <= gig.publishedAt) return [];
    const play: Play = {
      plan,
      clients,
      buyer: memberOf(members, plan.buyer.email),
      freelancer: memberOf(members, demoEmail(plan.freelancer.handle)),
      gigId: '',
      orderId: '',
      checkoutUrl: '',
    };
    return steps.map(({ step, at }) => ({
      at,
      thread: plan.key,
      isAlone: step === 'expire',
      run: async () => {
        play.gigId = gig.id();
        if (!(await isDone(play, step))) await take[step](play);
      },
    }));
  });
}

async function isDone(play: Play, step: Step): Promise<boolean> {
  const [type, count] = leaves[step] ?? ['', 1];
  if (!type || !play.orderId) return false;
  const { timeline } = await read(play);
  return timeline.filter((entry) => entry.type === type).length >= count;
}

const take: Record<Step, (play: Play) => Promise<unknown>> = {
  place,
  expire: (play) => until(play, 'the end', (order) => order.status === 'expired'),
  async buy(play) {
    await place(play);
    await payCheckout(play.checkoutUrl, { name: play.plan.buyer.name });
    await until(play, 'the payment', (order) => order.paidAt !== null);
  },
  async submit(play) {
    const { requirements } = await read(play);
    const reply = pick(replies, play);
    const answers = requirements.map(({ id, options }) => ({ requirementId: id, answer: options[0] ?? reply }));
    return play.clients.payment.submitRequirements({ orderId: play.orderId, answers }, play.buyer);
  },
  deliver: (play) => deliver(play, deliveryNotes),
  revise: (play) =>
    play.clients.payment.requestRevision({ orderId: play.orderId, message: pick(revisionNotes, play) }, play.buyer),
  deliver_again: (play) => deliver(play, secondDeliveryNotes),
  accept: (play) => play.clients.payment.accept({ orderId: play.orderId }, play.buyer),
  ask_to_cancel: (play) =>
    play.clients.payment.requestCancellation(
      { orderId: play.orderId, reason: pick(cancellationReasons, play) },
      play.buyer,
    ),
  async agree_to_cancel(play) {
    await play.clients.payment.acceptCancellation({ orderId: play.orderId }, play.freelancer);
    await until(play, 'the refund', ({ timeline }) => timeline.some(({ type }) => type === 'refunded'));
  },
  dispute: (play) =>
    play.clients.payment.openDispute({ orderId: play.orderId, reason: pick(disputeReasons, play) }, play.buyer),
  add_evidence: (play) =>
    play.clients.payment.addEvidence({ orderId: play.orderId, message: pick(evidence, play) }, play.freelancer),
};

async function place(play: Play): Promise<void> {
  const { plan, buyer, gigId, clients } = play;
  const context = { ...buyer.context, idempotencyKey: `demo-order-${plan.key}` };
  const answer = await clients.payment.checkout({ gigId, packageTier: plan.tier, extraIds: [] }, { context });
  play.orderId = answer.orderId;
  play.checkoutUrl = answer.checkoutUrl;
}

function deliver(play: Play, notes: readonly string[]): Promise<unknown> {
  return play.clients.payment.deliver({ orderId: play.orderId, message: pick(notes, play) }, play.freelancer);
}

function read({ clients, orderId, buyer }: Play): Promise<Order> {
  return clients.payment.getOrder({ orderId }, buyer);
}

async function until(play: Play, what: string, isSo: (order: Order) => boolean): Promise<void> {
  await waitUntil(`${what} of order ${play.plan.key}`, async () => isSo(await read(play)), { timeoutMs: 20_000 });
}

function pick(words: readonly string[], { plan }: Play): string {
  return words[Math.floor(randomFor(`words ${plan.key}`)() * words.length)] ?? '';
}
