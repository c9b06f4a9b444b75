import { chatContract } from '@craftlane/contracts/chat';
import { procedures } from '@craftlane/service-kit/context';
import type { ChatDeps } from '../deps.ts';
import { archiveConversation, unarchiveConversation } from '../usecases/archive-conversation.ts';
import { authorizeChannel } from '../usecases/authorize-channel.ts';
import { countUnread } from '../usecases/count-unread.ts';
import { getConversation } from '../usecases/get-conversation.ts';
import { listConversations } from '../usecases/list-conversations.ts';
import { markRead } from '../usecases/mark-read.ts';
import { openConversation } from '../usecases/open-conversation.ts';
import { readHistory } from '../usecases/read-history.ts';
import { readTranscript } from '../usecases/read-transcript.ts';
import { sendMessage } from '../usecases/send-message.ts';

/** The chat contract's procedures and the use case of each. */
export function chatRouter(deps: ChatDeps) {
  const { open, authenticated: to } = procedures(chatContract);
  return open.router({
    openConversation: to.openConversation.handler(({ input, context }) =>
      openConversation(deps, context.actor, input, context),
    ),
    listConversations: to.listConversations.handler(({ input, context }) =>
      listConversations(deps, context.actor, input),
    ),
    getConversation: to.getConversation.handler(({ input, context }) =>
      getConversation(deps, context.actor, input.conversationId),
    ),
    unreadCount: to.unreadCount.handler(({ context }) => countUnread(deps, context.actor)),
    history: to.history.handler(({ input, context }) => readHistory(deps, context.actor, input)),
    readTranscript: to.readTranscript.handler(({ input, context }) => readTranscript(deps, context.actor, input)),
    send: to.send.handler(({ input, context }) => sendMessage(deps, context.actor, input)),
    markRead: to.markRead.handler(({ input, context }) => markRead(deps, context.actor, input)),
    archive: to.archive.handler(({ input, context }) => archiveConversation(deps, context.actor, input)),
    unarchive: to.unarchive.handler(({ input, context }) =>
      unarchiveConversation(deps, context.actor, input.conversationId),
    ),
    authorizeChannel: to.authorizeChannel.handler(({ input, context }) => authorizeChannel(deps, context.actor, input)),
  });
}
