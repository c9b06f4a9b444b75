import { formatMoney } from '@craftlane/contracts/values/amounts';
import { AppError } from '@craftlane/service-kit/errors';
import type { Happening, ProcessRules } from '../domain/advance-order.ts';
import {
  dueAfter,
  laterBy,
  type Order,
  type PendingChange,
  refundableMinor,
  totalMinor,
  withExtra,
  workEarningsMinor,
  worthMinor,
} from '../domain/order.ts';
import { type FeeRates, feesOf } from '../domain/order-fees.ts';
import type { OrderActor, OrderMove } from '../domain/order-process.ts';
import type { Chargeback } from '../domain/postings.ts';
import { proportion } from '../domain/proportion.ts';
import type { ChargebackLossBearer } from '../domain/settlement.ts';
import { thaw } from '../domain/thaw.ts';

/** What the simulated installation decides. */
export type SimulatedRules = ProcessRules &
  FeeRates & { lateGraceMs: number; checkoutExpiresAfterMs: number; chargebackLossBearer: ChargebackLossBearer };

/** A step of a walk: a move, by whom, and an amount in minor units where it is about money. */
export interface SimulatedMove {
  move: OrderMove;
  by: OrderActor;
  amountMinor?: number;
}

/** Where a walk stands. */
export interface SimulatedOrder {
  order: Order;
  now: Date;
  /** The payment that a bank called back and has not decided about. */
  chargeback: Chargeback | null;
}

/** The move with what a use case adds to it. Throws ILLEGAL_TRANSITION for what no use case lets happen. */
export function happeningOf(at: SimulatedOrder, step: SimulatedMove, rules: SimulatedRules): Happening {
  const { move, by } = step;
  return { move, by, ...additions[move]?.(at, step, rules) };
}

type Addition = (at: SimulatedOrder, step: SimulatedMove, rules: SimulatedRules) => Partial<Happening>;

const startsWork: Addition = ({ order, now }) => ({ changes: { dueAt: dueAfter(now, order.deliveryDays) } });
const dropsChange: Addition = () => ({ changes: { change: null } });
const proposes: Addition = (_, step, rules) => ({ changes: { change: proposalOf(step, rules) } });

const additions: Partial<Record<OrderMove, Addition>> = {
  pay: ({ order, now }) =>
    order.requirements.length > 0
      ? { to: 'awaiting_requirements', changes: { paidAt: now } }
      : { to: 'in_progress', changes: { paidAt: now, dueAt: dueAfter(now, order.deliveryDays) } },
  submit_requirements: startsWork,
  skip_requirements: startsWork,
  deliver: ({ order }) => ({ changes: { deliveriesMade: order.deliveriesMade + 1 } }),
  request_revision: ({ order }) => ({ changes: { revisionsUsed: order.revisionsUsed + 1 } }),
  request_cancellation: (_, { by }) => ({ changes: { cancellationBy: by === 'buyer' ? 'buyer' : 'freelancer' } }),
  propose_extra: proposes,
  propose_deadline: proposes,
  accept_change: ({ order }) => ({ changes: { change: null, ...laterBy(order, order.change?.days ?? 0) } }),
  decline_change: dropsChange,
  withdraw_change: dropsChange,
  add_extra: ({ order }) => ({ changes: order.change ? withExtra(order, order.change) : {} }),
  tip: ({ order }, { amountMinor = 500 }) => ({
    tip: { id: 'simulated', amountMinor },
    changes: { tipsMinor: order.tipsMinor + amountMinor },
  }),
  resolve_dispute: ({ order }, { amountMinor = 0 }) => {
    const refundMinor = atMost(order, amountMinor, worthMinor(order));
    return { refundMinor, to: refundMinor === worthMinor(order) ? 'cancelled' : 'completed' };
  },
  refund: ({ order }, { amountMinor = refundableMinor(order) }) => ({
    refundMinor: atMost(order, amountMinor, refundableMinor(order)),
  }),
  open_chargeback: ({ order, now, chargeback }, { amountMinor = totalMinor(order) }) => {
    if (!order.paidAt) throw refusal(order, 'Nothing was paid that a bank could call back.');
    if (chargeback) throw refusal(order, 'The payment was called back already.');
    return { chargeback: shared(order, { id: 'simulated', amountMinor }), changes: { frozenAt: now } };
  },
  win_chargeback: (at) => ({ chargeback: shared(at.order, openChargeback(at)), changes: thaw(at.order, at.now) }),
  lose_chargeback: (at, _, rules) => {
    const { order, now } = at;
    const chargeback = openChargeback(at);
    return {
      chargeback: shared(order, chargeback),
      changes: {
        ...thaw(order, now),
        chargedBackMinor: order.chargedBackMinor + chargeback.amountMinor,
        earningsTakenMinor: order.earningsTakenMinor + borneByFreelancer(order, chargeback, rules),
      },
    };
  },
};

/** What of a payment that a bank keeps the freelancer bears: once it is released, and where the rules say so. */
export function borneByFreelancer(order: Order, { amountMinor }: Chargeback, rules: SimulatedRules): number {
  if (order.status !== 'completed' || rules.chargebackLossBearer === 'platform') return 0;
  return Math.min(amountMinor, workEarningsMinor(order));
}

/** A chargeback with the work's share of it. */
function shared(order: Order, chargeback: Chargeback): Chargeback & { shownMinor: number } {
  return { ...chargeback, shownMinor: proportion(chargeback.amountMinor, worthMinor(order), totalMinor(order)) };
}

function openChargeback({ order, chargeback }: SimulatedOrder): Chargeback {
  if (!chargeback) throw refusal(order, 'No payment was called back.');
  return chargeback;
}

function atMost(order: Order, amountMinor: number, mostMinor: number): number {
  if (amountMinor <= mostMinor) return amountMinor;
  throw refusal(order, `At most ${formatMoney(mostMinor, order.currency)} can go back.`);
}

function refusal({ status }: Order, text: string): AppError {
  return new AppError('ILLEGAL_TRANSITION', text, { data: { status } });
}

/** An extra of so much with two more days, or three days more. */
function proposalOf({ move, by, amountMinor = 2_000 }: SimulatedMove, rates: FeeRates): PendingChange {
  const isExtra = move === 'propose_extra';
  const priceMinor = isExtra ? amountMinor : 0;
  return {
    id: 'simulated',
    kind: isExtra ? 'extra' : 'deadline',
    by: by === 'buyer' ? 'buyer' : 'freelancer',
    text: 'Simulated',
    priceMinor,
    ...feesOf({ priceMinor, extrasMinor: 0 }, rates),
    days: isExtra ? 2 : 3,
  };
}
