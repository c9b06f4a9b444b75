import type { TranscriptLine } from '@craftlane/contracts/chat';
import type { Actor } from '@craftlane/service-kit/auth';
import { listTranscript } from '../db/messages.ts';
import type { ChatDeps } from '../deps.ts';
import { conversationNotFound } from '../domain/errors.ts';
import { cutPage } from '../domain/pages.ts';
import { pairOf } from '../domain/pair.ts';

const most = 200;

/** Whose messages, and from when until when. */
export interface TranscriptQuery {
  personId: string;
  otherId: string;
  from: string;
  to: string;
}

/**
 * What two people wrote to each other in a stretch of time, oldest first. Throws NOT_FOUND unless the actor is one of them or an operator, and
 * when they have no conversation.
 */
export async function readTranscript(
  { sql }: ChatDeps,
  { userId, roles }: Actor,
  { personId, otherId, from, to }: TranscriptQuery,
): Promise<{ messages: TranscriptLine[]; hasMore: boolean }> {
  const pair = pairOf(personId, otherId);
  const mayRead = [personId, otherId].includes(userId) || roles.includes('operator');
  const found = pair && mayRead ? await listTranscript(sql, pair, { from, to, limit: most + 1 }) : null;
  if (!found) throw conversationNotFound();
  const { rows, hasMore } = cutPage(found, most);
  return { messages: rows.map(({ senderId, body, createdAt }) => ({ senderId, body, createdAt })), hasMore };
}
