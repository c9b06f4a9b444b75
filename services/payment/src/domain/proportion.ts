/** `amountMinor × part / whole`, rounded half up; exact beyond what a double holds. 0 of nothing. */
export function proportion(amountMinor: number, part: number, whole: number): number {
  if (whole === 0) return 0;
  const [amount, numerator, denominator] = [BigInt(amountMinor), BigInt(part), BigInt(whole)];
  return Number((amount * numerator * 2n + denominator) / (denominator * 2n));
}
