import { type Message, realtime } from '@craftlane/contracts/chat';
import type { Actor } from '@craftlane/service-kit/auth';
import { appendMessage, findByClientMessageId, type NewMessage } from '../db/messages.ts';
import { findMembership, type Membership } from '../db/participants.ts';
import type { ChatDeps } from '../deps.ts';
import { conversationNotFound } from '../domain/errors.ts';

/** A message to send; `clientMessageId` names this sending, however often it is tried. */
export interface SendMessageInput {
  conversationId: string;
  body: string;
  clientMessageId: string;
}

/**
 * Stores the message at the next `seq` and then announces it live to both people; the announcement may be lost, the message
 * not. Safe to repeat: the same `clientMessageId` answers what was stored the first time, whatever the body, and announces
 * nothing. Throws NOT_FOUND when the conversation is missing or of others.
 */
export async function sendMessage(deps: ChatDeps, actor: Actor, input: SendMessageInput): Promise<Message> {
  const membership = await findMembership(deps.sql, input.conversationId, actor.userId);
  if (!membership) throw conversationNotFound();
  const message: NewMessage = {
    id: deps.newId(),
    conversationId: membership.conversationId,
    senderId: membership.userId,
    body: input.body,
    clientMessageId: input.clientMessageId,
    createdAt: deps.clock.now(),
  };
  const stored = await appendMessage(deps.sql, message);
  if (!stored) return getStored(deps, message);
  announce(deps, membership, stored);
  return stored;
}

async function getStored(deps: ChatDeps, message: NewMessage): Promise<Message> {
  const stored = await findByClientMessageId(deps.sql, message);
  if (!stored) throw new Error(`no message in conversation ${message.conversationId} has the refused client id`);
  return stored;
}

function announce(deps: ChatDeps, { conversationId, userId, otherUserId }: Membership, payload: Message): void {
  const channels = [
    realtime.conversationChannel(conversationId),
    realtime.userChannel(userId),
    realtime.userChannel(otherUserId),
  ];
  deps.realtime.publish({ channels, name: realtime.messageCreated, payload });
}
