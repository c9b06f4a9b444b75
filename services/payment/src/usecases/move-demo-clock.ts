import type { DemoClock } from '@craftlane/contracts/operator';
import type { Actor } from '@craftlane/service-kit/auth';
import { transact } from '@craftlane/service-kit/db';
import { AppError } from '@craftlane/service-kit/errors';
import { runJobsUntil } from '@craftlane/service-kit/jobs';
import type { PaymentDeps } from '../deps.ts';
import { logOperatorAction, requireOperator } from './operator-action.ts';

const HOUR_MS = 3_600_000;

/** What time it is here, and whether it can be moved. Throws NOT_FOUND for who is no operator. */
export async function getDemoClock({ clock, moveClock }: PaymentDeps, actor: Actor): Promise<DemoClock> {
  requireOperator(actor);
  return { now: clock.now().toISOString(), canMove: moveClock !== null };
}

/**
 * Moves the clock of a demo ahead, for all services and the sandbox; timers that end until then end at once. Throws NOT_FOUND for who is no
 * operator, ILLEGAL_TRANSITION where time is real.
 */
export async function moveDemoClock(
  deps: PaymentDeps,
  actor: Actor,
  { hours, reason }: { hours: number; reason: string },
): Promise<DemoClock> {
  requireOperator(actor);
  const { db, clock, moveClock } = deps;
  if (!moveClock) throw new AppError('ILLEGAL_TRANSITION', 'Time is real here.', { data: { status: 'real' } });
  await transact(db, (tx) => logOperatorAction(tx, deps, actor, { action: 'move_clock', reason, details: { hours } }));
  const until = new Date(clock.now().getTime() + hours * HOUR_MS);
  moveClock(hours * HOUR_MS);
  await runJobsUntil(db, until);
  return getDemoClock(deps, actor);
}
