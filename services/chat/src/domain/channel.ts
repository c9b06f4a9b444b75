import { realtime } from '@craftlane/contracts/chat';

/** What a realtime channel is about. */
export type Channel = { kind: 'user'; userId: string } | { kind: 'conversation'; conversationId: string };

/** Reads a channel name; null for every name this service would never publish on, other spellings of an id included. */
export function parseChannel(name: string): Channel | null {
  const [id] = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.exec(name) ?? [];
  if (id === undefined) return null;
  if (name === realtime.userChannel(id)) return { kind: 'user', userId: id };
  if (name === realtime.conversationChannel(id)) return { kind: 'conversation', conversationId: id };
  return null;
}
