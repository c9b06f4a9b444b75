import { z } from 'zod';
import { errors, signedIn } from './base.ts';
import { idSchema, instantSchema, line, text } from './values/text.ts';

/** The other person as a conversation shows them. */
export const participantSchema = z.object({
  userId: idSchema,
  displayName: z.string(),
  handle: z.string().nullable(),
  /** Their picture at `/api/users/avatars/{id}/{width}`. */
  avatarId: idSchema.nullable(),
});

/** A stored message; `seq` counts from 1 in its conversation without gaps. */
export const messageSchema = z.object({
  id: idSchema,
  conversationId: idSchema,
  seq: z.int(),
  senderId: idSchema,
  body: z.string(),
  clientMessageId: idSchema,
  createdAt: instantSchema,
});

/** See {@link messageSchema}. */
export type Message = z.infer<typeof messageSchema>;

/** A conversation as one of its two people sees it. `context` is the gig it was last opened from. */
export const conversationSchema = z.object({
  id: idSchema,
  other: participantSchema,
  context: z.object({ gigId: idSchema, slug: z.string(), title: z.string() }).nullable(),
  lastMessage: messageSchema.nullable(),
  lastSeq: z.int(),
  unreadCount: z.int(),
  readSeq: z.int(),
  otherReadSeq: z.int(),
  /** Put away by this person; the next message brings it back. */
  isArchived: z.boolean(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});

/** See {@link conversationSchema}. */
export type Conversation = z.infer<typeof conversationSchema>;

/** A message as evidence shows it. */
export const transcriptLineSchema = messageSchema.pick({ senderId: true, body: true, createdAt: true });

/** See {@link transcriptLineSchema}. */
export type TranscriptLine = z.infer<typeof transcriptLineSchema>;

export const messageBodySchema = text(1, 5_000);

/** Which part of an inbox; `all` and `unread` leave out what is archived. */
export const inboxFilterSchema = z.enum(['all', 'unread', 'archived']);

/** See {@link inboxFilterSchema}. */
export type InboxFilter = z.infer<typeof inboxFilterSchema>;

/** Part of a name or of a message's text. */
export const inboxSearchSchema = line(1, 100);

const inConversation = { conversationId: idSchema };
const seqQuery = z.coerce.number().int().min(0).max(2_147_483_647);

/** What the chat service promises: conversations of two, messages in order, and who may listen to which channel. */
export const chatContract = {
  /** Finds or creates the one conversation of the caller with `participantId`; a gig becomes its context. */
  openConversation: signedIn
    .errors({ OWN_CONVERSATION: errors.OWN_CONVERSATION })
    .route({ method: 'POST', path: '/api/chat/conversations', tags: ['conversations'] })
    .input(z.strictObject({ participantId: idSchema, gigId: idSchema.optional() }))
    .output(conversationSchema),
  /**
   * Newest first; `before` is the `updatedAt` of the last row seen, `q` part of the other's name or of a message. `unreadCount` is
   * that of all conversations, as in {@link chatContract.unreadCount}.
   */
  listConversations: signedIn
    .route({ method: 'GET', path: '/api/chat/conversations', tags: ['conversations'] })
    .input(
      z.strictObject({
        filter: inboxFilterSchema.default('all'),
        q: inboxSearchSchema.optional(),
        before: instantSchema.optional(),
        limit: z.coerce.number().int().min(1).max(50).default(30),
      }),
    )
    .output(z.object({ conversations: z.array(conversationSchema), hasMore: z.boolean(), unreadCount: z.int() })),
  getConversation: signedIn
    .route({ method: 'GET', path: '/api/chat/conversations/{conversationId}', tags: ['conversations'] })
    .input(z.strictObject(inConversation))
    .output(conversationSchema),
  unreadCount: signedIn
    .route({ method: 'GET', path: '/api/chat/unread-count', tags: ['conversations'] })
    .output(z.object({ unreadCount: z.int() })),
  /** Messages in rising `seq`: the newest `limit`, those just before `beforeSeq`, or those just after `afterSeq`. */
  history: signedIn
    .route({ method: 'GET', path: '/api/chat/{conversationId}', tags: ['messages'] })
    .input(
      z
        .strictObject({
          ...inConversation,
          beforeSeq: seqQuery.optional(),
          afterSeq: seqQuery.optional(),
          limit: z.coerce.number().int().min(1).max(100).default(50),
        })
        .refine((query) => query.beforeSeq === undefined || query.afterSeq === undefined, {
          path: ['afterSeq'],
          message: 'use either beforeSeq or afterSeq',
        }),
    )
    .output(z.object({ messages: z.array(messageSchema), hasMore: z.boolean() })),
  /**
   * What two people wrote to each other in a stretch of time, oldest first and at most 200 messages; for either of them, and for operators
   * who look into an order. Nothing for people who never talked.
   */
  readTranscript: signedIn
    .route({ method: 'GET', path: '/api/chat/transcript', tags: ['messages'] })
    .input(z.strictObject({ personId: idSchema, otherId: idSchema, from: instantSchema, to: instantSchema }))
    .output(z.object({ messages: z.array(transcriptLineSchema), hasMore: z.boolean() })),
  /** The same `clientMessageId` again answers the message stored the first time. */
  send: signedIn
    .route({ method: 'POST', path: '/api/chat/{conversationId}', successStatus: 201, tags: ['messages'] })
    .input(z.strictObject({ ...inConversation, body: messageBodySchema, clientMessageId: idSchema }))
    .output(messageSchema),
  /** Moves the caller's read marker forward to `seq`; never back, never past the last message. */
  markRead: signedIn
    .route({ method: 'POST', path: '/api/chat/{conversationId}/read', tags: ['messages'] })
    .input(z.strictObject({ ...inConversation, seq: z.int().min(0) }))
    .output(z.object({ readSeq: z.int(), unreadCount: z.int() })),
  /** Puts the conversation away for the caller, read up to `seq`; false when a message beyond `seq` keeps it in the inbox. */
  archive: signedIn
    .route({ method: 'POST', path: '/api/chat/{conversationId}/archive', tags: ['conversations'] })
    .input(z.strictObject({ ...inConversation, seq: z.int().min(0) }))
    .output(z.object({ isArchived: z.boolean() })),
  /** Brings the conversation back to the caller's inbox. */
  unarchive: signedIn
    .route({ method: 'DELETE', path: '/api/chat/{conversationId}/archive', tags: ['conversations'] })
    .input(z.strictObject(inConversation))
    .output(z.object({ isArchived: z.literal(false) })),
  /** A Pusher signature for the channel, or `NOT_FOUND` when it is not the caller's to hear. */
  authorizeChannel: signedIn
    .route({ method: 'POST', path: '/api/chat/realtime/auth', tags: ['realtime'] })
    .input(
      z.strictObject({
        socketId: z.string().regex(/^\d+\.\d+$/, 'must be a socket id'),
        channelName: z.string().min(1).max(164),
      }),
    )
    .output(z.object({ auth: z.string(), channelData: z.string().optional() })),
};

/** Names of the realtime channels and their events; payloads are the schemas beside them. */
export const realtime = {
  /** Private: what concerns one person everywhere (inbox, bell). */
  userChannel: (userId: string) => `private-user-${userId}`,
  /** Presence: the two people of one conversation. */
  conversationChannel: (conversationId: string) => `presence-conversation-${conversationId}`,
  /** On both channels: a {@link messageSchema}. */
  messageCreated: 'message.created',
  /** On the conversation channel: {@link readMarkerSchema}. */
  readUpdated: 'read.updated',
  /** Client event on the conversation channel, sent by browsers, no payload. */
  typing: 'client-typing',
} as const;

/** How far somebody has read. */
export const readMarkerSchema = z.object({ conversationId: idSchema, userId: idSchema, readSeq: z.int() });

/** See {@link readMarkerSchema}. */
export type ReadMarker = z.infer<typeof readMarkerSchema>;
