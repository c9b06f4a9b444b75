import type { Clock } from '@craftlane/service-kit/clock';
import { createDemoClock, moveDemoClock } from '@craftlane/service-kit/demo-clock';

/** A clock that moves only when told to. */
export interface TestClock extends Clock {
  set(time: Date | string): void;
  advance(ms: number): void;
}

/** A clock that stands at `start`, by default at the real present. */
export function testClock(start: Date | string = new Date()): TestClock {
  let now = new Date(start).getTime();
  return {
    now: () => new Date(now),
    set: (time) => {
      now = new Date(time).getTime();
    },
    advance: (ms) => {
      now += ms;
    },
  };
}

/** A clock that goes on like the machine's, from wherever it was moved to; for long tests, and for services that check signatures by it. */
export function tickingClock(): TestClock {
  let offsetMs = 0;
  return {
    now: () => new Date(Date.now() + offsetMs),
    set: (time) => {
      offsetMs = new Date(time).getTime() - Date.now();
    },
    advance: (ms) => {
      offsetMs += ms;
    },
  };
}

/** The clock of a demo over its file: goes on by itself, and whoever moves the file moves it. */
export function demoTestClock(file: string): TestClock {
  const clock = createDemoClock(file);
  const advance = (ms: number) => moveDemoClock(file, ms);
  return { now: clock.now, advance, set: (time) => advance(new Date(time).getTime() - clock.now().getTime()) };
}
