/** A payment and what of it can still go back, in minor units. */
export interface Refundable {
  id: string;
  leftMinor: number;
}

/**
 * Shares an amount that goes back over the payments it came with, in their order, each as far as it goes. Throws when they do not cover it.
 */
export function allocateRefund(
  amountMinor: number,
  payments: readonly Refundable[],
): { id: string; amountMinor: number }[] {
  const parts: { id: string; amountMinor: number }[] = [];
  let leftMinor = amountMinor;
  for (const payment of payments) {
    const part = Math.min(leftMinor, payment.leftMinor);
    if (part > 0) parts.push({ id: payment.id, amountMinor: part });
    leftMinor -= part;
  }
  if (leftMinor > 0) throw new Error(`The payments are ${leftMinor} short of what should go back.`);
  return parts;
}
