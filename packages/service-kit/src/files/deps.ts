import type { Clock } from '../clock.ts';
import type { Db } from '../db.ts';
import type { NewId } from '../ids.ts';
import type { FileStore } from './store.ts';

/** What everything about files needs; `createFiles` makes it. */
export interface Files {
  db: Db;
  clock: Clock;
  newId: NewId;
  store: FileStore;
  /** Signs the links of this service. */
  linkKey: Buffer;
}
