import type { Actor } from '@craftlane/service-kit/auth';
import { findParticipantName } from '../db/participants.ts';
import type { ChannelGrant, ChatDeps } from '../deps.ts';
import { parseChannel } from '../domain/channel.ts';
import { channelNotFound } from '../domain/errors.ts';

/** A socket that wants to listen, and where. */
export interface AuthorizeChannelInput {
  socketId: string;
  channelName: string;
}

/**
 * Lets the socket listen to the actor's own channel, or to that of a conversation of theirs, there under their id and
 * display name. Throws NOT_FOUND for every other channel, real or not.
 */
export async function authorizeChannel(
  deps: ChatDeps,
  actor: Actor,
  { socketId, channelName }: AuthorizeChannelInput,
): Promise<ChannelGrant> {
  const channel = parseChannel(channelName);
  if (channel?.kind === 'conversation') {
    const presence = await requirePresence(deps, actor, channel.conversationId);
    return deps.realtime.grant(socketId, channelName, presence);
  }
  if (channel?.userId !== actor.userId) throw channelNotFound();
  return deps.realtime.grant(socketId, channelName);
}

async function requirePresence({ sql }: ChatDeps, { userId }: Actor, conversationId: string) {
  const displayName = await findParticipantName(sql, conversationId, userId);
  if (displayName === null) throw channelNotFound();
  return { userId, displayName };
}
