import type { TimeMachine } from './time-machine.ts';

/** Something that happened. Events of one `thread` happen one after the other. */
export type Happening = {
  at: Date;
  /** What it belongs to, such as one order or one conversation. */
  thread: string;
  /** Happens by itself, because it moves the clock. */
  isAlone?: boolean;
  run(): Promise<void>;
};

/** Happenings of different threads within this time share one visit to the past. */
const VISIT_MS = 6 * 3_600_000;

/** Lets everything happen in its order, each at its time; `report` hears how far it is, from 0 to 1. */
export async function play(
  happenings: readonly Happening[],
  machine: TimeMachine,
  report: (done: number) => void,
): Promise<void> {
  const visits = groupIntoVisits(happenings);
  let done = 0;
  for (const visit of visits) {
    await machine.travelTo((visit[0] as Happening).at);
    await Promise.all(visit.map((each) => each.run()));
    done += visit.length;
    report(done / happenings.length);
  }
  await machine.comeBack();
}

/** In order of time; no visit holds two happenings of one thread. */
export function groupIntoVisits(happenings: readonly Happening[]): Happening[][] {
  const visits: Happening[][] = [];
  for (const next of happenings.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const visit = visits.at(-1);
    if (visit && fits(next, visit)) visit.push(next);
    else visits.push([next]);
  }
  return visits;
}

function fits(next: Happening, visit: Happening[]): boolean {
  const begin = (visit[0] as Happening).at.getTime();
  const isFree = !next.isAlone && visit.every((each) => !each.isAlone && each.thread !== next.thread);
  return isFree && next.at.getTime() - begin < VISIT_MS && visit.length < 6;
}
