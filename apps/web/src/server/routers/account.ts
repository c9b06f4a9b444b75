import 'server-only';
import { profileInputSchema } from '@craftlane/contracts/values/people';
import { idSchema } from '@craftlane/contracts/values/text';
import { z } from 'zod';
import { publicSession, withAccount } from '../session/stored-session';
import { protectedProcedure, publicProcedure, router } from '../trpc';

// The shape alone: only the user service knows common passwords, and it names them together with every other bad field.
const registrationSchema = z.strictObject({ email: z.string(), password: z.string(), displayName: z.string() });

/** Account, session and profile; tokens stay in the cookie. */
export const accountRouter = router({
  /** Who is logged in; null for nobody. */
  session: publicProcedure.query(({ ctx }) =>
    ctx.sessionState.kind === 'active' ? publicSession(ctx.sessionState.session) : null,
  ),
  register: publicProcedure
    .input(registrationSchema)
    .mutation(({ ctx, input }) => ctx.services.user.register(input, ctx.callWithAddress())),
  /** Ends the session here and at the user service; safe to repeat. */
  logout: publicProcedure.mutation(async ({ ctx }) => {
    const { sessionState: state } = ctx;
    ctx.dropSession();
    if (state.kind === 'active') await ctx.services.user.logout({ refreshToken: state.session.refreshToken }, ctx.call);
  }),
  profile: protectedProcedure.query(({ ctx }) => ctx.services.user.getProfile(undefined, ctx.call)),
  /** Stores the profile; the session shows the new name and handle at once. */
  updateProfile: protectedProcedure.input(profileInputSchema).mutation(async ({ ctx, input }) => {
    const account = await ctx.services.user.updateProfile(input, ctx.call);
    await ctx.storeSession(withAccount(ctx.session, account));
    return account;
  }),
  /** Shows an uploaded picture, or none; the session shows it at once. */
  setAvatar: protectedProcedure
    .input(z.strictObject({ fileId: idSchema.nullable() }))
    .mutation(async ({ ctx, input }) => {
      const account = await ctx.services.user.setAvatar(input, ctx.call);
      await ctx.storeSession(withAccount(ctx.session, account));
      return account;
    }),
});
