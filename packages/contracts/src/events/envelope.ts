import { z } from 'zod';
import { idSchema, instantSchema } from '../values/text.ts';

/**
 * A fact that happened, as it travels. `aggregateVersion` rises with each fact about the same thing, so that a consumer that keeps
 * a copy can ignore an older one, whatever order they arrive in.
 */
export const event = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.object({
    id: idSchema,
    type: z.literal(type),
    occurredAt: instantSchema,
    aggregateId: idSchema,
    aggregateVersion: z.int().min(1),
    /** The request that made it true, and the span (W3C `traceparent`): so that logs and traces follow it. */
    requestId: z.string().max(128).optional(),
    traceparent: z.string().max(100).optional(),
    data,
  });
