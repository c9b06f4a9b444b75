import { type ReadMarker, realtime } from '@craftlane/contracts/chat';
import type { Actor } from '@craftlane/service-kit/auth';
import { type SeenState, storeSeen } from '../db/participants.ts';
import type { ChatDeps } from '../deps.ts';
import { conversationNotFound } from '../domain/errors.ts';

/** How far the actor has read. */
export interface MarkReadInput {
  conversationId: string;
  seq: number;
}

/** Where the actor's marker stands now, and how many messages of the other lie beyond. */
export interface ReadState {
  readSeq: number;
  unreadCount: number;
}

/**
 * Moves the actor's read marker forward, at most to the last message, and announces a move live to the conversation. A
 * marker that is there or further already stays. Throws NOT_FOUND when the conversation is missing or of others.
 */
export async function markRead(deps: ChatDeps, actor: Actor, input: MarkReadInput): Promise<ReadState> {
  const { readSeq, unreadCount } = await noteSeen(deps, actor, input, { archives: false });
  return { readSeq, unreadCount };
}

/** Like {@link markRead}, and with `archives` puts the conversation away in the same step. */
export async function noteSeen(
  deps: ChatDeps,
  { userId }: Actor,
  { conversationId, seq }: MarkReadInput,
  { archives }: { archives: boolean },
): Promise<SeenState> {
  const state = await storeSeen(deps.sql, { conversationId, userId, seq, archives });
  if (!state) throw conversationNotFound();
  if (state.hasMoved) announce(deps, { conversationId, userId, readSeq: state.readSeq });
  return state;
}

function announce(deps: ChatDeps, payload: ReadMarker): void {
  const channels = [realtime.conversationChannel(payload.conversationId)];
  deps.realtime.publish({ channels, name: realtime.readUpdated, payload });
}
