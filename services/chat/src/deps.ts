import type { ServiceCore } from '@craftlane/service-kit/service';
import type { GigCopy } from './db/gigs.ts';
import type { Person } from './db/people.ts';

/** What goes out live, with the names and payloads of the contract. */
export interface RealtimeEvent {
  channels: readonly string[];
  name: string;
  payload: unknown;
}

/** Proof for the realtime server that a socket may listen; `channelData` on presence channels only. */
export interface ChannelGrant {
  auth: string;
  channelData?: string;
}

/** Who a presence channel shows as there. */
export interface Presence {
  userId: string;
  displayName: string;
}

/** The realtime server. */
export interface Realtime {
  /** Starts sending and returns at once. At most once: what cannot be sent is counted and lost. Never throws. */
  publish(event: RealtimeEvent): void;
  /** Signs one socket's listening to a private channel, or with `presence` to a presence channel. */
  grant(socketId: string, channelName: string, presence?: Presence): ChannelGrant;
  /** Waits until nothing is on its way. */
  close(): Promise<void>;
}

/** What a call to another service carries along. */
export interface CallTrace {
  requestId: string;
}

/** People as the user service knows them. */
export interface UserDirectory {
  /** Null when there is no such account. Throws UNAVAILABLE when the user service does not answer. */
  findPerson(userId: string, trace: CallTrace): Promise<Person | null>;
}

/** Gigs as the gig service shows them to everyone. */
export interface GigDirectory {
  /** Null when there is no such public gig. Throws UNAVAILABLE when the gig service does not answer. */
  findGig(gigId: string, trace: CallTrace): Promise<GigCopy | null>;
}

/** What the chat's use cases need. */
export type ChatDeps = Pick<ServiceCore, 'db' | 'sql' | 'clock' | 'newId'> & {
  realtime: Realtime;
  users: UserDirectory;
  gigs: GigDirectory;
};
