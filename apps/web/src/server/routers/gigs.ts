import 'server-only';
import { gigStatusSchema, searchInputSchema, suggestionInputSchema } from '@craftlane/contracts/gig';
import { gigContentSchema } from '@craftlane/contracts/values/gigs';
import { pageQueryShape } from '@craftlane/contracts/values/paging';
import { idSchema } from '@craftlane/contracts/values/text';
import { z } from 'zod';
import { protectedProcedure, publicProcedure, router } from '../trpc';

const byId = z.strictObject({ id: idSchema });

/** Gigs: the owner's own, and search. */
export const gigsRouter = router({
  search: publicProcedure.input(searchInputSchema).query(({ ctx, input }) => ctx.services.gig.search(input, ctx.call)),
  suggest: publicProcedure
    .input(suggestionInputSchema)
    .query(({ ctx, input }) => ctx.services.gig.suggest(input, ctx.call)),
  /** The caller's gigs, newest change first. */
  mine: protectedProcedure
    .input(z.strictObject({ status: gigStatusSchema.optional(), ...pageQueryShape }))
    .query(({ ctx, input }) => ctx.services.gig.mine(input, ctx.call)),
  /** A gig by id with the caller's eyes: owners see their drafts. */
  get: publicProcedure.input(byId).query(({ ctx, input }) => ctx.services.gig.get(input, ctx.call)),
  create: protectedProcedure
    .input(gigContentSchema.partial().extend({ publish: z.boolean().default(false) }))
    .mutation(({ ctx, input }) => ctx.services.gig.create(input, ctx.call)),
  /** `version` is the one the editor read, else `STALE_VERSION`. */
  update: protectedProcedure
    .input(gigContentSchema.partial().extend({ id: idSchema, version: z.int().min(1) }))
    .mutation(({ ctx, input }) => ctx.services.gig.update(input, ctx.call)),
  publish: protectedProcedure.input(byId).mutation(({ ctx, input }) => ctx.services.gig.publish(input, ctx.call)),
  pause: protectedProcedure.input(byId).mutation(({ ctx, input }) => ctx.services.gig.pause(input, ctx.call)),
  delete: protectedProcedure.input(byId).mutation(({ ctx, input }) => ctx.services.gig.delete(input, ctx.call)),
});
