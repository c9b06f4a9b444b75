import type { DemoClock } from '@craftlane/contracts/operator';
import type { Actor } from '@craftlane/service-kit/auth';
import { type Tx, transact } from '@craftlane/service-kit/db';
import { leapTimerByTimer } from '@craftlane/service-kit/demo-jobs';
import { AppError } from '@craftlane/service-kit/errors';
import { sql } from 'drizzle-orm';
import type { PaymentDeps } from '../deps.ts';
import { logOperatorAction, requireOperator } from './operator-action.ts';

const HOUR_MS = 3_600_000;

/** Shorter than callers wait for an answer. */
const STEPS_FOR_MS = 7_000;

/** What time it is here, and whether it can be moved. Throws NOT_FOUND for who is no operator. */
export async function getDemoClock({ clock, moveClock }: PaymentDeps, actor: Actor): Promise<DemoClock> {
  requireOperator(actor);
  return { now: clock.now().toISOString(), canMove: moveClock !== null };
}

/**
 * Moves the clock of a demo ahead, for all services and the sandbox: from timer to timer, each at its own instant, with what follows from it.
 * What does not come to rest in some seconds, or when the process dies on the way, is taken up by the sweep of every service. Throws
 * NOT_FOUND for who is no operator, ILLEGAL_TRANSITION where time is real, and while somebody else moves it.
 */
export async function moveDemoClock(
  deps: PaymentDeps,
  actor: Actor,
  { hours, reason }: { hours: number; reason: string },
): Promise<DemoClock> {
  requireOperator(actor);
  const { db, clock, moveClock: move } = deps;
  if (!move) throw refusal('Time is real here.', 'real');
  await transact(db, async (tx) => {
    await lockClock(tx);
    const target = new Date(clock.now().getTime() + hours * HOUR_MS);
    await transact(db, (noting) =>
      logOperatorAction(noting, deps, actor, { action: 'move_clock', reason, details: { hours } }),
    );
    await leapTimerByTimer({ db, clock, move }, target, { forMs: STEPS_FOR_MS });
  });
  return getDemoClock(deps, actor);
}

/** Held until the transaction ends, also by the death of this process. */
async function lockClock(tx: Tx): Promise<void> {
  const [row] = await tx.execute<{ isFree: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtext('demo_clock')) as "isFree"`,
  );
  if (!row?.isFree) throw refusal('Somebody moves the clock right now.', 'moving');
}

function refusal(text: string, status: string): AppError {
  return new AppError('ILLEGAL_TRANSITION', text, { data: { status } });
}
