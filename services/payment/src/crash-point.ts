/** Named places between two steps where a crash must do no harm; tests kill the process there. */
export type CrashPoint = (name: CrashPointName) => void;

/**
 * `checkout.stripe-answered`: Stripe made the session, its id is not stored yet. `refund.stripe-answered`: Stripe made the refund, nothing
 * of it is stored yet. `event.stored`: an event is stored, and Stripe is not
 * told so yet. `account.stripe-answered`, `transfer.stripe-answered` and
 * `reversal.stripe-answered` are alike.
 */
export const crashPointNames = [
  'checkout.stripe-answered',
  'event.stored',
  'refund.stripe-answered',
  'account.stripe-answered',
  'transfer.stripe-answered',
  'reversal.stripe-answered',
] as const;

/** See {@link crashPointNames}. */
export type CrashPointName = (typeof crashPointNames)[number];

/** Kills this process with SIGKILL when the named point is reached; null never does. */
export function crashAt(chosen: CrashPointName | null): CrashPoint {
  return (name) => {
    if (name === chosen) process.kill(process.pid, 'SIGKILL');
  };
}
