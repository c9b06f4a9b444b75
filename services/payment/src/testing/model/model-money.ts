import { half, leftOf, type ModelOrder, type ModelPayment, workEarnedMinor } from './model-order.ts';

/** Part of the price goes back, and of both fees in proportion to all that went back; of the payments the first one first, less what their bank gave back. */
export function giveBack(order: ModelOrder, minor: number, byBankMinor = 0): ModelOrder {
  const { priceMinor, feeMinor, commissionMinor } = order;
  const backMinor = order.backMinor + minor;
  const keptCommissionMinor = priceMinor ? half(commissionMinor * (priceMinor - backMinor), priceMinor) : 0;
  const feeBackMinor = priceMinor ? half(feeMinor * backMinor, priceMinor) : 0;
  const amountMinor = minor + feeBackMinor - order.feeBackMinor - byBankMinor;
  return {
    ...order,
    backMinor,
    feeBackMinor,
    commissionBackMinor: commissionMinor - keptCommissionMinor,
    payments: spread(order, amountMinor, leftOf, (each, part) => ({ ...each, backMinor: each.backMinor + part })),
  };
}

/** The order completed: each payment earns by its work, as far as that did not go back; the rounded sums decide, so that all is exact. */
export function earn(order: ModelOrder): ModelOrder {
  const weightOf = (each: ModelPayment) =>
    each.kind === 'tip' ? 0 : half(each.workMinor * leftOf(each), each.amountMinor);
  const whole = order.payments.reduce((sum, each) => sum + weightOf(each), 0);
  let weighed = 0;
  let givenMinor = 0;
  const payments = order.payments.map((each) => {
    weighed += weightOf(each);
    const earnedMinor = (whole && half(workEarnedMinor(order) * weighed, whole)) - givenMinor;
    givenMinor += earnedMinor;
    return { ...each, earnedMinor };
  });
  return { ...order, payments, status: 'completed' };
}

/** Part of the price goes back after the completion: the freelancer gives what of it they have, what a bank left them too little for is lost. */
export function takeBack(order: ModelOrder, minor: number): ModelOrder {
  const after = giveBack(order, minor);
  const wantedMinor = workEarnedMinor(order) - workEarnedMinor(after);
  const haveMinor = after.payments.reduce((sum, each) => sum + (each.kind === 'tip' ? 0 : hasOf(each)), 0);
  const takenMinor = Math.min(wantedMinor, haveMinor);
  const shortMinor = wantedMinor - takenMinor;
  return {
    ...after,
    payments: spread(after, takenMinor, hasOf, (each, part) => ({ ...each, takenMinor: each.takenMinor + part })),
    borneMinor: after.borneMinor - shortMinor,
    keptLostMinor: after.keptLostMinor + shortMinor,
  };
}

/** A bank keeps what it called back of a completed order: its freelancer bears it as far as that payment still earns them, or the platform. */
export function lose(order: ModelOrder, index: number): ModelOrder {
  const lostMinor = order.payments[index]?.bankMinor ?? 0;
  const borneMinor = order.bearer === 'freelancer' ? Math.min(lostMinor, hasOf(order.payments[index])) : 0;
  return {
    ...order,
    payments: order.payments.map((each, at) =>
      at === index ? { ...each, takenMinor: each.takenMinor + borneMinor } : each,
    ),
    borneMinor: order.borneMinor + borneMinor,
    keptLostMinor: order.keptLostMinor + lostMinor - borneMinor,
  };
}

function hasOf(payment: ModelPayment | undefined): number {
  return payment ? payment.earnedMinor - payment.takenMinor : 0;
}

/** Spreads an amount over the payments of the work, the first one first, each as far as there is `room`. */
function spread(
  { payments }: ModelOrder,
  amountMinor: number,
  room: (payment: ModelPayment) => number,
  add: (payment: ModelPayment, part: number) => ModelPayment,
): ModelPayment[] {
  let unspreadMinor = amountMinor;
  return payments.map((each) => {
    const part = each.kind === 'tip' ? 0 : Math.min(unspreadMinor, room(each));
    unspreadMinor -= part;
    return add(each, part);
  });
}
