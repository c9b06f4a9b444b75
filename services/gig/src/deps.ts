import type { PersonCard } from '@craftlane/contracts/values/people';
import type { Files } from '@craftlane/service-kit/files';
import type { ServiceCore } from '@craftlane/service-kit/service';
import type { CardReads } from './db/cards.ts';
import type { GigReads } from './db/gig-reads.ts';
import type { SearchIndex, SearchMirror } from './domain/search-index.ts';

/** What a call to another service carries along. */
export interface CallTrace {
  requestId: string;
}

/** People as the user service knows them. */
export interface UserDirectory {
  /** Null when there is no such account. Throws UNAVAILABLE when the user service does not answer. */
  findCard(userId: string, trace: CallTrace): Promise<PersonCard | null>;
}

/** What the gig use cases need. */
export type GigDeps = Pick<ServiceCore, 'db' | 'clock' | 'newId'> & {
  /** ISO 4217; written on every new gig. */
  currency: string;
  gigs: GigReads;
  cards: CardReads;
  users: UserDirectory;
  files: Files;
  search: SearchIndex;
  /** The second search engine, fed by jobs; null when there is none. */
  mirror: SearchMirror | null;
};
