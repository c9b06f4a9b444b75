/** Named places between two steps where a crash must do no harm; tests kill the process there. */
export type CrashPoint = (name: CrashPointName) => void;

/**
 * `….stored`: what is wanted is stored, and Stripe is not asked yet. `….stripe-answered`: Stripe did it, and nothing of its answer is stored
 * yet. `….recorded`: the answer is stored, and whoever waits for it, a caller or the job around it, does not know yet. `event.stored`: an
 * event is stored, and Stripe is not told so yet. `event.handled`: its effect is stored, and its job has not come to its end.
 */
export const crashPointNames = [
  'checkout.stored',
  'checkout.stripe-answered',
  'checkout.recorded',
  'expiry.stripe-answered',
  'event.stored',
  'event.handled',
  'refund.stored',
  'refund.stripe-answered',
  'refund.recorded',
  'late-refund.stripe-answered',
  'account.stored',
  'account.stripe-answered',
  'transfer.stored',
  'transfer.stripe-answered',
  'transfer.recorded',
  'reversal.stored',
  'reversal.stripe-answered',
  'reversal.recorded',
] as const;

/** See {@link crashPointNames}. */
export type CrashPointName = (typeof crashPointNames)[number];

/** Kills this process with SIGKILL when the named point is reached; null never does. */
export function crashAt(chosen: CrashPointName | null): CrashPoint {
  return (name) => {
    if (name === chosen) process.kill(process.pid, 'SIGKILL');
  };
}
