import { baseConfigSchema, port, serviceUrl } from '@craftlane/service-kit/config';
import { z } from 'zod';

/** Environment of the chat service; every `PUSHER_…` value is shared with Soketi. */
export const chatConfigSchema = baseConfigSchema.extend({
  port: port().default(4003),
  pusherAppId: z.string(),
  pusherKey: z.string(),
  pusherSecret: z.string(),
  /** Where this process reaches Soketi's HTTP API. */
  soketiUrl: serviceUrl().refine((url) => new URL(url).pathname === '/', 'must not have a path'),
});

/** See {@link chatConfigSchema}. */
export type ChatConfig = z.output<typeof chatConfigSchema>;
