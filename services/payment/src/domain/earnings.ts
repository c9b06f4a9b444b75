/** Where an earning stands: not yet the freelancer's to have, theirs but not sent, being sent, sent, or with nothing left to send. */
export type EarningStatus = 'clearing' | 'available' | 'sending' | 'sent' | 'spent';

/** An earning as far as its money is concerned; see the table `earnings` for the amounts. */
export interface EarningMoney {
  id: string;
  status: EarningStatus;
  amountMinor: number;
  takenBackMinor: number;
  withheldMinor: number;
  sentMinor: number;
}

/** What an order's move earns its freelancer, in minor units; a tip names its own payment. */
export type Earned = { kind: 'work'; amountMinor: number } | { kind: 'tip'; amountMinor: number; checkoutId: string };

/** A part of what goes back to a buyer: from which earning, and where its money lies now. */
export interface TakenPart {
  earningId: string;
  amountMinor: number;
  from: 'clearing' | 'available' | 'debt';
  /** What of it is asked back of Stripe, as far as it was sent. */
  reversalMinor: number;
}

/** What of an earning can still be sent. */
export function sendableMinor({ amountMinor, takenBackMinor, withheldMinor, sentMinor }: EarningMoney): number {
  return Math.max(0, amountMinor - takenBackMinor - withheldMinor - sentMinor);
}

/** What of earnings has not been taken back, together. */
export function takeableMinor(earnings: readonly EarningMoney[]): number {
  return earnings.reduce((sum, { amountMinor, takenBackMinor }) => sum + amountMinor - takenBackMinor, 0);
}

/**
 * Shares what is to be taken back over earnings, in their order: what is not sent yet is taken where it lies; what was sent, or paid an
 * earlier debt, is owed from then on. `reversedMinor` says what of an earning is asked back already. Throws when they do not cover it.
 */
export function planTakeBack(
  wantedMinor: number,
  earnings: readonly EarningMoney[],
  reversedMinor: ReadonlyMap<string, number>,
): TakenPart[] {
  let leftMinor = wantedMinor;
  const parts = earnings.flatMap((earning) => {
    const amountMinor = Math.min(leftMinor, earning.amountMinor - earning.takenBackMinor);
    leftMinor -= amountMinor;
    return amountMinor > 0 ? partsOf(earning, amountMinor, reversedMinor.get(earning.id) ?? 0) : [];
  });
  if (leftMinor > 0) throw new Error(`The earnings are ${leftMinor} short of what should be taken back.`);
  return parts;
}

function partsOf(earning: EarningMoney, amountMinor: number, reversedMinor: number): TakenPart[] {
  const { id: earningId, status } = earning;
  const presentMinor = Math.min(amountMinor, presentOf(earning));
  const owedMinor = amountMinor - presentMinor;
  const present: TakenPart = {
    earningId,
    amountMinor: presentMinor,
    from: status === 'clearing' ? 'clearing' : 'available',
    reversalMinor: 0,
  };
  const owed: TakenPart = {
    earningId,
    amountMinor: owedMinor,
    from: 'debt',
    reversalMinor: Math.min(owedMinor, Math.max(0, earning.sentMinor - reversedMinor)),
  };
  return [present, owed].filter((part) => part.amountMinor > 0);
}

/** What of an earning lies here: all that can be sent, unless Stripe was asked to send it. */
function presentOf(earning: EarningMoney): number {
  return earning.status === 'clearing' || earning.status === 'available' ? sendableMinor(earning) : 0;
}
