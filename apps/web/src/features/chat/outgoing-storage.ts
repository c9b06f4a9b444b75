import type { Outgoing } from './thread-state';

const keyOf = (conversationId: string) => `craftlane.outgoing.${conversationId}`;
const draftKeyOf = (conversationId: string) => `craftlane.draft.${conversationId}`;

/** Messages that were not stored before the page was left; they count as failed until they are sent again. */
export function readOutgoing(conversationId: string): Outgoing[] {
  const stored = window.sessionStorage.getItem(keyOf(conversationId));
  if (!stored) return [];
  return (JSON.parse(stored) as Outgoing[]).map((each) => ({ ...each, status: 'failed' }));
}

/** Keeps the messages on their way for the next time this tab shows the conversation. */
export function writeOutgoing(conversationId: string, outgoing: readonly Outgoing[]): void {
  if (outgoing.length === 0) window.sessionStorage.removeItem(keyOf(conversationId));
  else window.sessionStorage.setItem(keyOf(conversationId), JSON.stringify(outgoing));
}

/** The text somebody was writing here; empty when there is none. */
export function readDraft(conversationId: string): string {
  return window.sessionStorage.getItem(draftKeyOf(conversationId)) ?? '';
}

/** Keeps the text somebody is writing. */
export function writeDraft(conversationId: string, draft: string): void {
  window.sessionStorage.setItem(draftKeyOf(conversationId), draft);
}
