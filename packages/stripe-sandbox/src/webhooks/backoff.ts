const FIRST_MS = 1000;
const CAP_MS = 5 * 60 * 1000;

/** After this long without a success an event is given up, as Stripe does in live mode. */
export const GIVE_UP_AFTER_MS = 3 * 24 * 3600 * 1000;

/**
 * Milliseconds until the next try after `attempts` failed ones: 1 s, 2 s, 4 s … with up to a fifth less, so
 * that many do not return together. Stripe's pauses grow to hours; the cap of five minutes suits a machine
 * whose receiver is restarted by hand.
 */
export function backoffMs(attempts: number, random: number): number {
  const full = Math.min(CAP_MS, FIRST_MS * 2 ** Math.min(30, Math.max(0, attempts - 1)));
  return Math.round(full * (1 - 0.2 * random));
}
