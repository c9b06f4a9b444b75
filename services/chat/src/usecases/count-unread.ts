import type { Actor } from '@craftlane/service-kit/auth';
import * as participants from '../db/participants.ts';
import type { ChatDeps } from '../deps.ts';

/** How many messages the actor has not read, over all conversations. */
export async function countUnread(deps: ChatDeps, actor: Actor): Promise<{ unreadCount: number }> {
  return { unreadCount: await participants.countUnread(deps.sql, actor.userId) };
}
