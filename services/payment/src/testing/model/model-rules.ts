import { earn, giveBack, lose, takeBack } from './model-money.ts';
import { half, isFrozen, leftMinor, leftOf, type ModelOrder, newPayment, type Step } from './model-order.ts';

/** What a step does to the model: the order afterwards, or null when nobody lets that happen. */
export function expected(order: ModelOrder, step: Step): ModelOrder | null {
  if (isFrozen(order) && !['add_evidence', 'bank_gives_back', 'bank_keeps'].includes(step.what)) return null;
  return rules[step.what]?.(order, step) ?? null;
}

type Rule = (order: ModelOrder, step: Step) => ModelOrder | null;

const under = ['working', 'revising', 'delivered'] as const;
const isAt = (order: ModelOrder, ...statuses: readonly ModelOrder['status'][]) => statuses.includes(order.status);
const isWorking = (order: ModelOrder) => isAt(order, 'working', 'revising');
const isParty = ({ who }: Step) => who !== 'operator';
const settled = { cancelling: null, change: null } as const;

const rules: Partial<Record<Step['what'], Rule>> = {
  pay: (order, { who }) =>
    isAt(order, 'unpaid') && who === 'buyer'
      ? {
          ...order,
          status: order.asks ? 'waiting' : 'working',
          payments: [newPayment('order', order.priceMinor + order.feeMinor, order.priceMinor)],
        }
      : null,
  submit_requirements: (order, { who }) =>
    isAt(order, 'waiting') && who === 'buyer' ? { ...order, status: 'working' } : null,
  skip_requirements: (order, { who }) =>
    isAt(order, 'waiting') && who === 'freelancer' ? { ...order, status: 'working' } : null,
  deliver: (order, { who }) => (isWorking(order) && who === 'freelancer' ? { ...order, status: 'delivered' } : null),
  request_revision: (order, { who }) =>
    isAt(order, 'delivered') && who === 'buyer' && order.revisionsLeft > 0
      ? { ...order, status: 'revising', revisionsLeft: order.revisionsLeft - 1 }
      : null,
  extend_review: (order, { who }) =>
    isAt(order, 'delivered') && who === 'buyer' && !order.isExtended ? { ...order, isExtended: true } : null,
  accept: (order, { who }) => (isAt(order, 'delivered') && who === 'buyer' ? complete(order) : null),
  cancel: (order, step) =>
    isAt(order, 'waiting') || (isAt(order, ...under) && step.who === 'operator') ? allBack(order) : null,
  request_cancellation: (order, step) =>
    isAt(order, ...under) && isParty(step) && !order.cancelling ? { ...order, cancelling: partyOf(step) } : null,
  accept_cancellation: (order, step) =>
    isAt(order, ...under) && isParty(step) && isOthers(order.cancelling, step) ? allBack(order) : null,
  decline_cancellation: (order, step) =>
    isAt(order, ...under) && isParty(step) && isOthers(order.cancelling, step) ? { ...order, cancelling: null } : null,
  withdraw_cancellation: (order, { who }) =>
    isAt(order, ...under) && order.cancelling === who ? { ...order, cancelling: null } : null,
  open_dispute: (order, step) =>
    isAt(order, ...under) && isParty(step) ? { ...order, ...settled, status: 'disputed' } : null,
  add_evidence: (order, step) => (isAt(order, 'disputed') && isParty(step) ? order : null),
  resolve_dispute: (order, { who, share }) => {
    if (!isAt(order, 'disputed') || who !== 'operator') return null;
    const backMinor = half(order.priceMinor * share, 100);
    return backMinor === order.priceMinor ? allBack(order) : complete(giveBack(order, backMinor));
  },
  propose_extra: (order, { who, share }) =>
    isWorking(order) && who === 'freelancer' && !order.change
      ? { ...order, change: { kind: 'extra', by: who, priceMinor: extraPrice(share) } }
      : null,
  pay_extra: (order, { who }) =>
    isAt(order, ...under) && who === 'buyer' && order.change?.kind === 'extra' ? withExtra(order, order.change) : null,
  propose_deadline: (order, step) =>
    isWorking(order) && isParty(step) && !order.change
      ? { ...order, change: { kind: 'deadline', by: partyOf(step), priceMinor: 0 } }
      : null,
  accept_change: (order, step) =>
    isWorking(order) && order.change?.kind === 'deadline' && isParty(step) && isOthers(order.change.by, step)
      ? { ...order, change: null }
      : null,
  decline_change: (order, step) =>
    isAt(order, ...under) && order.change && isParty(step) && isOthers(order.change.by, step)
      ? { ...order, change: null }
      : null,
  withdraw_change: (order, { who }) =>
    isAt(order, ...under) && order.change?.by === who ? { ...order, change: null } : null,
  tip: (order, { who, share }) =>
    isAt(order, 'completed') && who === 'buyer'
      ? {
          ...order,
          tipsMinor: order.tipsMinor + tipOf(share),
          payments: [...order.payments, newPayment('tip', tipOf(share), 0)],
        }
      : null,
  refund: (order, { who, share }) => {
    const isPossible = isAt(order, 'completed') && who !== 'buyer' && leftMinor(order) > 0;
    return isPossible ? takeBack(order, refundOf(order, share)) : null;
  },
  silence: (order) => {
    if (isAt(order, 'unpaid')) return { ...order, status: 'expired' };
    if (isAt(order, 'waiting')) return allBack(order);
    if (isAt(order, ...under) && order.cancelling) return allBack(order);
    return isAt(order, 'delivered') ? complete(order) : null;
  },
  call_back: (order, { share }) => calledBack(order, share),
  bank_gives_back: (order) => withBank(order, openOne(order), 'won'),
  bank_keeps: (order) => keptByBank(order),
};

/** The price of an extra, and a tip, that a step chooses. */
export const extraPrice = (share: number) => 500 + share * 37;
/** See {@link extraPrice}. */
export const tipOf = (share: number) => 100 + share * 11;

/** What of the price a step asks to give back, at least the smallest amount there is; see {@link extraPrice}. */
export function refundOf(order: ModelOrder, share: number): number {
  return Math.max(1, half(leftMinor(order) * share, 100));
}

function partyOf({ who }: Step): 'buyer' | 'freelancer' {
  return who === 'freelancer' ? 'freelancer' : 'buyer';
}

function isOthers(by: string | null, { who }: Step): boolean {
  return by !== null && by !== who;
}

function complete(order: ModelOrder): ModelOrder {
  return { ...earn(order), ...settled };
}

function allBack(order: ModelOrder, byBankMinor = 0): ModelOrder {
  return { ...giveBack(order, order.priceMinor - order.backMinor, byBankMinor), ...settled, status: 'cancelled' };
}

function withExtra(order: ModelOrder, { priceMinor }: { priceMinor: number }): ModelOrder {
  const feeMinor = half(priceMinor * 5, 100);
  return {
    ...order,
    change: null,
    priceMinor: order.priceMinor + priceMinor,
    feeMinor: order.feeMinor + feeMinor,
    commissionMinor: order.commissionMinor + half(priceMinor * 10, 100),
    payments: [...order.payments, newPayment('extra', priceMinor + feeMinor, priceMinor)],
  };
}

/** A payment of which something is left that its bank may call back, and how much of it that does; null when there is none. */
export function chosen(order: ModelOrder, share: number): { index: number; amountMinor: number } | null {
  if (!isAt(order, ...under, 'waiting', 'completed')) return null;
  const index = Math.floor((share / 101) * order.payments.length);
  const payment = order.payments[index];
  if (payment?.bank !== 'fine' || leftOf(payment) === 0) return null;
  const isWhole = share % 2 === 0;
  return { index, amountMinor: isWhole ? leftOf(payment) : Math.max(1, half(leftOf(payment) * share, 100)) };
}

/** The payment a bank thinks about; null when there is none. */
export function openOne({ payments }: ModelOrder): number | null {
  const index = payments.findIndex(({ bank }) => bank === 'open');
  return index < 0 ? null : index;
}

function calledBack(order: ModelOrder, share: number): ModelOrder | null {
  const called = chosen(order, share);
  if (!called) return null;
  const { index, amountMinor: bankMinor } = called;
  const payments = order.payments.map((each, at) => (at === index ? { ...each, bankMinor } : each));
  return withBank({ ...order, payments }, index, 'open');
}

function withBank(order: ModelOrder, index: number | null, bank: 'open' | 'won' | 'kept'): ModelOrder | null {
  if (index === null) return null;
  return { ...order, payments: order.payments.map((each, at) => (at === index ? { ...each, bank } : each)) };
}

/** Of an order under way everything goes back, by the bank and otherwise; after the completion somebody has lost it. */
function keptByBank(order: ModelOrder): ModelOrder | null {
  const index = openOne(order);
  const kept = withBank(order, index, 'kept');
  if (index === null || !kept) return null;
  if (order.status === 'completed') return lose(kept, index);
  const keptMinor = order.payments[index]?.bankMinor ?? 0;
  return { ...allBack(kept, keptMinor), keptHeldMinor: kept.keptHeldMinor + keptMinor };
}
