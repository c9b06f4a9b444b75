import { realtime } from '@craftlane/contracts/chat';
import type { Actor } from '@craftlane/service-kit/auth';
import { transact } from '@craftlane/service-kit/db';
import { findMembership, lockReadState, type Membership, storeReadSeq } from '../db/participants.ts';
import type { ChatDeps } from '../deps.ts';
import { conversationNotFound } from '../domain/errors.ts';
import { advanceReadSeq } from '../domain/read-marker.ts';

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
  const membership = await findMembership(deps.sql, input.conversationId, actor.userId);
  if (!membership) throw conversationNotFound();
  const { hasMoved, ...state } = await moveMarker(deps, membership, input.seq);
  if (hasMoved) announce(deps, membership, state.readSeq);
  return state;
}

function moveMarker(deps: ChatDeps, membership: Membership, seq: number): Promise<ReadState & { hasMoved: boolean }> {
  return transact(deps.db, async (tx) => {
    const { readSeq: current, lastSeq, unreadCount } = await lockReadState(tx, membership);
    const readSeq = advanceReadSeq(current, seq, lastSeq);
    if (readSeq === current) return { readSeq, unreadCount, hasMoved: false };
    return { readSeq, unreadCount: await storeReadSeq(tx, membership, readSeq), hasMoved: true };
  });
}

function announce(deps: ChatDeps, { conversationId, userId }: Membership, readSeq: number): void {
  const channels = [realtime.conversationChannel(conversationId)];
  deps.realtime.publish({ channels, name: realtime.readUpdated, payload: { conversationId, userId, readSeq } });
}
