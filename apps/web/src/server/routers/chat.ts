import 'server-only';
import { inboxFilterSchema, inboxSearchSchema, messageBodySchema } from '@craftlane/contracts/chat';
import { idSchema, instantSchema } from '@craftlane/contracts/values/text';
import { z } from 'zod';
import { env } from '@/env';
import { protectedProcedure, router } from '../trpc';

const inConversation = z.strictObject({ conversationId: idSchema });
const seq = z.int().min(0);

/** Conversations, messages and realtime; every decision is the chat service's. */
export const chatRouter = router({
  list: protectedProcedure
    .input(
      z.strictObject({
        filter: inboxFilterSchema.default('all'),
        q: inboxSearchSchema.optional(),
        before: instantSchema.optional(),
        limit: z.int().min(1).max(50).default(30),
      }),
    )
    .query(({ ctx, input }) => ctx.services.chat.listConversations(input, ctx.call)),
  get: protectedProcedure
    .input(inConversation)
    .query(({ ctx, input }) => ctx.services.chat.getConversation(input, ctx.call)),
  /** Finds or creates the conversation with a person; a gig becomes its context. */
  open: protectedProcedure
    .input(z.strictObject({ participantId: idSchema, gigId: idSchema.optional() }))
    .mutation(({ ctx, input }) => ctx.services.chat.openConversation(input, ctx.call)),
  /** Messages in rising `seq`: the newest, those before `beforeSeq`, or those after `afterSeq`. */
  history: protectedProcedure
    .input(
      inConversation.extend({
        beforeSeq: seq.optional(),
        afterSeq: seq.optional(),
        limit: z.int().min(1).max(100).default(50),
      }),
    )
    .query(({ ctx, input }) => ctx.services.chat.history(input, ctx.call)),
  /** Repeatable: the same `clientMessageId` answers the message stored the first time. */
  send: protectedProcedure
    .input(inConversation.extend({ body: messageBodySchema, clientMessageId: idSchema }))
    .mutation(({ ctx, input }) => ctx.services.chat.send(input, ctx.call)),
  markRead: protectedProcedure
    .input(inConversation.extend({ seq }))
    .mutation(({ ctx, input }) => ctx.services.chat.markRead(input, ctx.call)),
  /** Puts a conversation away, seen up to `seq`; the next message brings it back. */
  archive: protectedProcedure
    .input(inConversation.extend({ seq }))
    .mutation(({ ctx, input }) => ctx.services.chat.archive(input, ctx.call)),
  unarchive: protectedProcedure
    .input(inConversation)
    .mutation(({ ctx, input }) => ctx.services.chat.unarchive(input, ctx.call)),
  unreadCount: protectedProcedure.query(({ ctx }) => ctx.services.chat.unreadCount(undefined, ctx.call)),
  /** A Pusher signature for a channel, or `NOT_FOUND` when it is not the caller's to hear. */
  authorizeChannel: protectedProcedure
    .input(z.strictObject({ socketId: z.string().max(64), channelName: z.string().min(1).max(164) }))
    .mutation(({ ctx, input }) => ctx.services.chat.authorizeChannel(input, ctx.call)),
  /** Where browsers reach the realtime server, and the public key of its app. */
  realtimeConfig: protectedProcedure.query(() => {
    const { PUSHER_KEY, SOKETI_PUBLIC_URL } = env();
    return { key: PUSHER_KEY, url: SOKETI_PUBLIC_URL };
  }),
});
