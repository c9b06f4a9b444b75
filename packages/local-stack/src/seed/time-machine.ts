import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Longer than a service goes by its last reading of the file. */
const SETTLE_MS = 8;

/** Moves the clock of a demo installation, so that its past is made by the same use cases as its present. */
export interface TimeMachine {
  /** Makes it this instant for every service; time goes on from there. */
  travelTo(instant: Date): Promise<void>;
  /** Back to the present. */
  comeBack(): Promise<void>;
}

/** A machine over the file that the services' clocks follow. */
export function createTimeMachine(clockFile: string): TimeMachine {
  return {
    async travelTo(instant) {
      // In one step, so that nobody reads half a file and sees the present for a moment.
      writeFileSync(`${clockFile}.next`, String(instant.getTime() - Date.now()));
      renameSync(`${clockFile}.next`, clockFile);
      await wait(SETTLE_MS);
    },
    async comeBack() {
      rmSync(clockFile, { force: true });
      await wait(SETTLE_MS);
    },
  };
}
